package org.reactiveorm.execution;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A connection of {@link ScriptedDatabase}. */
final class ScriptedConnection implements Connection {

    private final ScriptedDatabase database;
    private final int number;
    private final AtomicReference<String> running = new AtomicReference<>();
    private final Set<Integer> pending = new HashSet<>();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private volatile Sinks.Empty<Void> interruption = Sinks.empty();
    private volatile boolean struck;
    private volatile boolean closed;
    private volatile boolean inTransaction;

    ScriptedConnection(ScriptedDatabase database, int number) {
        this.database = database;
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    boolean runs(String sql) {
        return sql.equals(running.get());
    }

    ScriptedDatabase database() {
        return database;
    }

    /** As MariaDB does: what does not run yet is struck when it does. */
    void kill() {
        if (interruption.tryEmitEmpty().isFailure() || running.get() == null) {
            struck = true;
        }
    }

    void write(int id) {
        synchronized (pending) {
            pending.add(id);
        }
        if (!inTransaction) {
            commitPending();
        }
    }

    private void commitPending() {
        synchronized (pending) {
            database.commit(pending);
            pending.clear();
        }
    }

    private void rollbackPending() {
        synchronized (pending) {
            pending.clear();
        }
    }

    /** Guards one exchange with the server. */
    <T> Flux<T> exchange(String what, Publisher<T> answer) {
        return Flux.defer(() -> {
            database.said(what);
            if (closed) {
                return Flux.error(ScriptedDatabase.lost());
            }
            String other = running.getAndSet(what);
            if (other != null) {
                database.violated(what + " was sent while " + other + " was running");
            }
            interruption = Sinks.empty();
            boolean kill = struck && !what.startsWith("begin") && !what.equals("commit") && !what.equals("rollback");
            struck = struck && !kill;
            Flux<T> body = kill ? Flux.error(ScriptedDatabase.killed()) : Flux.from(answer);
            return database.later()
                    .thenMany(body)
                    .takeUntilOther(closing.asMono().then(Mono.error(ScriptedDatabase.lost())))
                    .doOnTerminate(() -> running.compareAndSet(what, null))
                    .doOnCancel(() -> database.violated("a cancel reached " + what));
        });
    }

    Mono<Void> interrupted() {
        return Mono.defer(() -> interruption.asMono());
    }

    @Override
    public Statement createStatement(String sql) {
        return new ScriptedStatement(this, sql);
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return exchange("begin", Mono.defer(database::beforeBegin).then(Mono.fromRunnable(() -> inTransaction = true)));
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return beginTransaction();
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return exchange("commit", Mono.defer(database::beforeCommit).then(Mono.fromRunnable(() -> {
            commitPending();
            inTransaction = false;
        })));
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return exchange("rollback", Mono.fromRunnable(() -> {
            rollbackPending();
            inTransaction = false;
        }));
    }

    @Override
    public Publisher<Void> close() {
        return Mono.fromRunnable(this::drop);
    }

    void drop() {
        closed = true;
        rollbackPending();
        database.closed(number);
        closing.tryEmitEmpty();
    }

    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        return Mono.just(!closed);
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return new ConnectionMetadata() {
            @Override
            public String getDatabaseProductName() {
                return "MariaDB";
            }

            @Override
            public String getDatabaseVersion() {
                return "11.0";
            }
        };
    }

    @Override
    public Batch createBatch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAutoCommit() {
        return !inTransaction;
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return IsolationLevel.REPEATABLE_READ;
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel isolationLevel) {
        throw new UnsupportedOperationException();
    }
}
