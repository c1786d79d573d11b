package org.reactiveorm.transaction;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.TransientStatementException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * How often, and after which time, a transaction is run again that the database has rolled back because of another one.
 *
 * @param times how often at the most
 * @param first about how long to wait before the first retry
 * @param longest how long to wait at the most
 */
record Retries(int times, Duration first, Duration longest) {

    static final Duration FIRST_DELAY = Duration.ofMillis(20);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(1);
    static final Retries NONE = new Retries(0, FIRST_DELAY, LONGEST_DELAY);

    private static final double JITTER = 0.5;

    Retries {
        if (times < 0) {
            throw new IllegalArgumentException("A transaction cannot be retried " + times + " times");
        }
        if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "The time before a retry must be longer than zero and grow, not from " + first + " to " + longest);
        }
    }

    boolean any() {
        return times > 0;
    }

    /**
     * Runs a transaction, again where it is worth it.
     *
     * @param attempt makes the transaction, each subscription another one, which notes the error of a conflict
     */
    <R> Mono<R> apply(Function<? super Conflict, Mono<R>> attempt) {
        if (!any()) {
            return attempt.apply(new Conflict());
        }
        return Mono.defer(() -> {
            Conflict conflict = new Conflict();
            return attempt.apply(conflict)
                    .retryWhen(Retry.backoff(times, first)
                            .maxBackoff(longest)
                            .jitter(JITTER)
                            .filter(conflict::is)
                            .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
        });
    }

    /** Whether an error says, itself or by its cause, that another transaction stood in the way. */
    static boolean isConflict(@Nullable Throwable error) {
        for (Throwable cause = error; cause instanceof OrmException; cause = cause.getCause()) {
            if (cause instanceof TransientStatementException passing && passing.isConflict()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The error with which the last run was rolled back because of another transaction. Only the run itself can tell: an error that
     * looks the same may have come after the commit.
     */
    static final class Conflict {

        private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();

        void note(@Nullable Throwable rolledBack) {
            error.set(rolledBack);
        }

        private boolean is(Throwable other) {
            return error.get() == other;
        }
    }
}
