package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.operation.CombinedOperations;
import org.reactiveorm.sql.CombinedStatement.Operator;
import org.reactiveorm.sql.expression.Direction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Projections of several queries, read as one by one statement. Immutable. Under bounded demand it is a plain stream, which holds
 * its connection until it ends.
 *
 * @param <R> the result
 */
@CheckReturnValue
public final class Combined<R> {

    private final CombinedOperations<R> operations;

    Combined(CombinedOperations<R> operations) {
        this.operations = operations;
    }

    /** The results so far and those of another query, each once. */
    public Combined<R> union(Projected<?, ? extends R> other) {
        return new Combined<>(operations.with(Operator.UNION, other.operations()));
    }

    /** The results so far and those of another query, as often as they are found. */
    public Combined<R> unionAll(Projected<?, ? extends R> other) {
        return new Combined<>(operations.with(Operator.UNION_ALL, other.operations()));
    }

    /** The results so far that another query has, too. */
    public Combined<R> intersect(Projected<?, ? extends R> other) {
        return new Combined<>(operations.with(Operator.INTERSECT, other.operations()));
    }

    /** The results so far that another query does not have. */
    public Combined<R> except(Projected<?, ? extends R> other) {
        return new Combined<>(operations.with(Operator.EXCEPT, other.operations()));
    }

    /**
     * In the order of a selected value, by its position from 1; behind the orders given before. Results without a value stand where
     * the database puts them.
     *
     * @throws QueryException if there is no such position
     */
    public Combined<R> ascending(int position) {
        return new Combined<>(operations.ordered(position, Direction.ASC));
    }

    /** As {@link #ascending}, from the greatest value down. */
    public Combined<R> descending(int position) {
        return new Combined<>(operations.ordered(position, Direction.DESC));
    }

    /** At most so many results; {@code results} is not negative. */
    public Combined<R> limit(long results) {
        return new Combined<>(operations.part(notNegative("limit", results), null));
    }

    /** Without the first results; {@code results} is not negative. */
    public Combined<R> offset(long results) {
        return new Combined<>(operations.part(null, notNegative("offset", results)));
    }

    /** The results; a {@link org.reactiveorm.error.MappingException} signal where a null does not fit. */
    public Flux<R> all() {
        return operations.all();
    }

    /** All results at once; an empty list if there are none. */
    public Mono<List<R>> list() {
        return all().collectList();
    }

    private static long notNegative(String name, long results) {
        if (results < 0) {
            throw new QueryException("The " + name + " is " + results + "; it must not be negative");
        }
        return results;
    }
}
