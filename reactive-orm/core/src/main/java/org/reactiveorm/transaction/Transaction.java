package org.reactiveorm.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A transaction that is under way. Statements find it in the Reactor context; this handle is for what belongs to the transaction
 * itself. Thread-safe, and of no use after the transaction has ended.
 */
public interface Transaction {

    /**
     * Runs work behind a savepoint: when the work fails or is cancelled, the database goes back to the savepoint, and the
     * transaction can go on. Savepoints of one transaction run one after another.
     *
     * @return the result of the work; its error after the database went back
     */
    <R> Mono<R> savepoint(Supplier<Mono<R>> work);

    /**
     * Runs an action after the commit of the outermost transaction, when its connection was given back; never runs it if that
     * was rolled back, or the part that this handle stands for: {@link Propagation#NESTED} gives a part its own handle. Actions run one after another before the result is emitted; one that
     * fails makes the result an error, although the transaction is committed.
     */
    void afterCommit(Supplier<Mono<Void>> action);

    /** Ends the transaction, or goes back to its savepoint, by a rollback when the work completes; its result is emitted. */
    void setRollbackOnly();

    /** The name given in the options, null without one. */
    @Nullable String name();
}
