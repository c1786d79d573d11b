package org.reactiveorm.execution;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The statements of one leased connection, one after another: each has ended, and was drained, before the next one starts.
 *
 * <p>Any number may wait. One that was cancelled while it waited is left out. A plain stream lets nobody wait behind it.
 */
public final class Lane {

    private final Lease lease;
    private final Counters counters;
    private final Turns turns = new Turns(this::hastenCurrent);
    private final Sinks.Empty<Void> hurry = Sinks.empty();
    private final Mono<Void> mayInterrupt;
    private final Object streamGuard = new Object();
    private final CursorNames cursors = new CursorNames();
    private @Nullable Conversation stream;
    private volatile @Nullable Conversation current;
    private volatile @Nullable String closed;
    private volatile @Nullable Throwable lost;

    /** Opens a lane on a connection. */
    public Lane(Lease lease) {
        this.lease = lease;
        this.counters = lease.gateway().counters();
        this.mayInterrupt = hurry.asMono().then(Mono.defer(lease::grace));
    }

    /** The connection. */
    public Lease lease() {
        return lease;
    }

    /** Whether the transaction runs on a server that is only read from. */
    public boolean isOnReader() {
        return lease.isOnReader();
    }

    /** The names of the server cursors of this transaction. */
    public CursorNames cursors() {
        return cursors;
    }

    /** The error with which the database ended the transaction by itself, null if it did not. */
    public @Nullable Throwable lost() {
        return lost;
    }

    /** Forgets that the transaction was lost, because the database has taken it back to a savepoint. */
    public void recovered() {
        lost = null;
    }

    <T> Flux<T> run(Conversation conversation, Call<T> call) {
        if (!mayEnter(conversation, call)) {
            return Flux.error(
                    new ConnectionBusyException("A plain stream is open on the connection of this transaction,"
                            + " and another statement was asked for. Read in windows instead of .streaming(), or collect the"
                            + " stream first"));
        }
        return turns.inTurn(() -> admitted(conversation, call));
    }

    private boolean mayEnter(Conversation conversation, Call<?> call) {
        synchronized (streamGuard) {
            if (stream != null && stream != conversation && !stream.isOver()) {
                return false;
            }
            stream = call.isStream() ? conversation : null;
            return true;
        }
    }

    private <T> Flux<T> admitted(Conversation conversation, Call<T> call) {
        if (conversation.isAborted()) {
            return Flux.empty();
        }
        current = conversation;
        if (turns.isWaitedFor()) {
            conversation.waitedFor();
        }
        String why = closed;
        if (why != null) {
            return Flux.error(new TransactionException(why));
        }
        Throwable cause = lost;
        if (cause != null && call.kind() != Call.Kind.COMMAND) {
            return Flux.error(new TransactionException(
                    "The database has ended this transaction by itself; run it again from its start", cause));
        }
        return lease.run(conversation, call, mayInterrupt).doOnError(this::observe);
    }

    private void hastenCurrent() {
        Conversation running = current;
        if (running != null) {
            running.waitedFor();
        }
    }

    /** A deadlock or a serialization failure may have rolled everything back: what came after it would be committed alone. */
    private void observe(Throwable error) {
        if (error instanceof TransientStatementException passing && passing.isConflict()) {
            lost = error;
        }
    }

    /** Runs a statement that belongs to the transaction and not to its user: nobody is told of it. */
    public Mono<Void> command(String sql) {
        return Mono.defer(
                () -> DrainingFlux.conversation(conversation -> run(conversation, Call.command(sql)), counters)
                        .then());
    }

    /** Lets the database stop what was cancelled: nothing that it does to the transaction matters any more. */
    public void hurry() {
        hurry.tryEmitEmpty();
    }

    /**
     * Takes no more statements, and completes when the last one has ended. What still runs is given up.
     *
     * @param why what a statement is told that comes after this
     */
    public Mono<Void> finish(String why) {
        return Mono.defer(() -> {
            closed = why;
            Conversation running = current;
            if (running != null && !running.isOver()) {
                running.abort(new TransactionException(why));
            }
            return turns.<Void>inTurn(Mono::empty).then();
        });
    }
}
