package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.reactiveorm.error.NonUniqueResultException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of a statement of SQL. Immutable. A row that does not fit is a {@link org.reactiveorm.error.MappingException} signal.
 *
 * @param <R> what a row becomes
 */
@CheckReturnValue
public final class SqlResult<R> {

    private static final int TWO = 2;

    private final Flux<R> rows;

    SqlResult(Flux<R> rows) {
        this.rows = rows;
    }

    /**
     * The rows, as the database sends them.
     *
     * <p>Unbounded demand is an ordinary statement. With bounded demand the rows are streamed: the connection is held until the
     * end, and another statement on it, as in the same transaction, is a
     * {@link org.reactiveorm.error.ConnectionBusyException}.
     */
    public Flux<R> all() {
        return rows;
    }

    /** All rows at once; an empty list if there are none. */
    public Mono<List<R>> list() {
        return rows.collectList();
    }

    /** The only row, empty if there is none; a {@link NonUniqueResultException} if there are more. */
    public Mono<R> one() {
        return rows.buffer(TWO).next().flatMap(found -> {
            if (found.size() > 1) {
                return Mono.error(new NonUniqueResultException(
                        "one() found more than one row; narrow the statement, or use first() or all()"));
            }
            return Mono.just(found.get(0));
        });
    }

    /** The first row, empty if there is none. The rest is stopped, but a limit in the statement is cheaper. */
    public Mono<R> first() {
        return rows.next();
    }
}
