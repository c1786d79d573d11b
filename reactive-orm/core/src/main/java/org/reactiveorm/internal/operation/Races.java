package org.reactiveorm.internal.operation;

import io.r2dbc.spi.R2dbcException;
import java.util.List;
import java.util.function.Supplier;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.ConstraintViolationException.Kind;
import org.reactiveorm.error.ConstraintViolationException.Violation;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.internal.plan.MappedModel;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What happens when two writers want the same unique key. */
final class Races {

    private static final int MOST_RETRIES = 5;

    private Races() {}

    /** An upsert, again where another writer has inserted the row between its look and its insert. */
    static <R> Mono<R> retried(OperationContext context, Supplier<Mono<R>> upsert) {
        Mono<R> once = Mono.defer(upsert);
        return context.dialect().features().contains(Feature.ATOMIC_UPSERT)
                ? once
                : once.retryWhen(Retry.max(MOST_RETRIES)
                        .filter(Races::isUnique)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    static boolean isUnique(Throwable error) {
        return error instanceof ConstraintViolationException violation && violation.kind() == Kind.UNIQUE;
    }

    /** A conflict on a key that does not count is a violation, however the database says so. */
    static Throwable onOtherKey(Dialect dialect, MappedModel<?> model, Throwable error) {
        int code = dialect.otherKeyError();
        if (code != 0
                && error instanceof StatementException failed
                && failed.getCause() instanceof R2dbcException cause
                && cause.getErrorCode() == code) {
            Violation violation = new Violation(Kind.UNIQUE, model.table().name(), List.of(), null);
            return new ConstraintViolationException(violation, failed.sql(), failed.sqlState(), cause);
        }
        return error;
    }
}
