package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.internal.operation.CombinedOperations;
import org.reactiveorm.query.projection.Projection;
import org.reactiveorm.sql.CombinedStatement.Operator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A projection of the rows of a selection. Immutable. It is read by one plain stream, which holds its connection until it ends.
 *
 * @param <T> the model
 * @param <R> the result
 */
@CheckReturnValue
public final class Projected<T, R> {

    private final Selection<T> selection;
    private final Projection<T, R> projection;

    Projected(Selection<T> selection, Projection<T, R> projection) {
        this.selection = selection;
        this.projection = projection;
    }

    /** The results, one for each row; a {@link org.reactiveorm.error.MappingException} signal where a null does not fit. */
    public Flux<R> all() {
        return selection.projected(projection);
    }

    /** All results at once; an empty list if there are none. */
    public Mono<List<R>> list() {
        return all().collectList();
    }

    /** The only result, empty if there is none; a {@link NonUniqueResultException} if there are more. */
    public Mono<R> one() {
        return new Projected<>(limited(2), projection).list().flatMap(results -> {
            if (results.size() > 1) {
                return Mono.error(new NonUniqueResultException(
                        "one() found more than one row; narrow the condition, or use first() or all()"));
            }
            return results.isEmpty() ? Mono.empty() : Mono.just(results.get(0));
        });
    }

    /** The first result, empty if there is none. */
    public Mono<R> first() {
        return new Projected<>(limited(1), projection).all().singleOrEmpty();
    }

    /**
     * The results of this query and of another one, each once. Both select values of the same Java types; what is made of them is
     * what this one says. Order and limit of each hold for its own part.
     *
     * @throws org.reactiveorm.error.QueryException if the values are of other types
     */
    public Combined<R> union(Projected<?, ? extends R> other) {
        return combined(Operator.UNION, other);
    }

    /** As {@link #union}, with every result as often as it is found. */
    public Combined<R> unionAll(Projected<?, ? extends R> other) {
        return combined(Operator.UNION_ALL, other);
    }

    /** As {@link #union}, of the results that both queries have. */
    public Combined<R> intersect(Projected<?, ? extends R> other) {
        return combined(Operator.INTERSECT, other);
    }

    /** As {@link #union}, of the results of this query that the other one does not have. */
    public Combined<R> except(Projected<?, ? extends R> other) {
        return combined(Operator.EXCEPT, other);
    }

    private Combined<R> combined(Operator operator, Projected<?, ? extends R> other) {
        return new Combined<>(operations().with(operator, other.operations()));
    }

    CombinedOperations<R> operations() {
        return selection.combinable(projection);
    }

    private Selection<T> limited(long rows) {
        Long limit = selection.toQuery().limit();
        return selection.limit(limit == null ? rows : Math.min(rows, limit));
    }
}
