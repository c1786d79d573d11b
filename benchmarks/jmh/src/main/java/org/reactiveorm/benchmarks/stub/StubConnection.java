package org.reactiveorm.benchmarks.stub;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A connection to a {@link StubDatabase}. */
final class StubConnection implements Connection, ConnectionMetadata {

    static final String PRODUCT = "PostgreSQL";

    private final StubDatabase database;

    StubConnection(StubDatabase database) {
        this.database = database;
    }

    @Override
    public Statement createStatement(String sql) {
        return new StubStatement(database, sql);
    }

    private Mono<Void> done(String what) {
        return Mono.fromRunnable(() -> database.heard(what));
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return done("begin");
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return done("begin");
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return done("commit");
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return done("rollback");
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        return done("savepoint");
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        return done("release savepoint");
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        return done("rollback to savepoint");
    }

    @Override
    public Publisher<Void> close() {
        return Mono.empty();
    }

    @Override
    public Batch createBatch() {
        throw new UnsupportedOperationException("batches");
    }

    @Override
    public boolean isAutoCommit() {
        return true;
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return this;
    }

    @Override
    public String getDatabaseProductName() {
        return PRODUCT;
    }

    @Override
    public String getDatabaseVersion() {
        return "15.0";
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return IsolationLevel.READ_COMMITTED;
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        return Mono.empty();
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration timeout) {
        return Mono.empty();
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration timeout) {
        return Mono.empty();
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel level) {
        return Mono.empty();
    }

    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        return Mono.just(true);
    }
}
