package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.query.projection.Projection;
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

    private Selection<T> limited(long rows) {
        Long limit = selection.toQuery().limit();
        return selection.limit(limit == null ? rows : Math.min(rows, limit));
    }
}
