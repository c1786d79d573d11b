package org.reactiveorm.execution.log;

import org.jspecify.annotations.Nullable;

/** Is told of each statement when it has ended; begin, commit, rollback and the set-up of a connection do not count. */
@FunctionalInterface
public interface StatementListener {

    /** Listens to nothing. */
    StatementListener NONE = (sql, rows, elapsedNanos, error) -> {};

    /**
     * A statement has ended. Called before its subscriber sees the end, on the driver's thread: must not block. An exception
     * is logged and otherwise ignored.
     *
     * @param sql its text, without values
     * @param rows how many rows it gave or changed
     * @param elapsedNanos how long it took, in nanoseconds
     * @param error why it failed, null if it did not; a {@link java.util.concurrent.CancellationException} if its subscriber
     *     left before the end
     */
    void ended(String sql, long rows, long elapsedNanos, @Nullable Throwable error);
}
