package org.reactiveorm.execution;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One physical connection, as the pool keeps it. */
final class Session implements Connection {

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Connection driverConnection;
    private final Gateway gateway;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean broken;
    private volatile boolean timeoutOff;
    private volatile boolean isolated;
    private volatile long number = -1;
    private volatile long keyStep = 1;
    private volatile @Nullable RunningStatement<?> running;

    Session(Connection driverConnection, Gateway gateway) {
        this.driverConnection = driverConnection;
        this.gateway = gateway;
    }

    /** The connection of the driver. */
    Connection driverConnection() {
        return driverConnection;
    }

    /** The number by which the session can be interrupted, negative if it has none. */
    long number() {
        return number;
    }

    /** How far apart the keys are that the database counts. */
    long keyStep() {
        return keyStep;
    }

    /** Whether the connection must not be used again. */
    boolean isBroken() {
        return broken;
    }

    /** Keeps the connection from being used again. */
    void spoil() {
        broken = true;
    }

    @Nullable RunningStatement<?> running() {
        return running;
    }

    void running(@Nullable RunningStatement<?> statement) {
        running = statement;
    }

    /** Sets the session up; its number is asked for where it takes one to interrupt. */
    Mono<Void> prepare() {
        return commands(gateway.dialect().sessionSetup())
                .then(Mono.defer(() -> command(gateway.statementTimeout())))
                .then(Mono.defer(this::identify));
    }

    private Mono<Void> identify() {
        String query = gateway.driver().identify();
        if (query == null) {
            return Mono.empty();
        }
        return gateway.driver()
                .call(Flux.defer(
                        () -> Flux.from(driverConnection.createStatement(query).execute())
                                .concatMap(result -> result.map(this::identity))))
                .then();
    }

    private Session identity(Readable row) {
        number = row.get(0) instanceof Number id ? id.longValue() : -1;
        keyStep = gateway.driver() == Driver.MY_SQL_FAMILY && row.get(1) instanceof Number step ? step.longValue() : 1;
        return this;
    }

    /** Takes the limit of statements away until the session is reset. */
    Mono<Void> unlimited() {
        return Mono.defer(() -> {
            if (timeoutOff || gateway.options().statementTimeout().isZero()) {
                return Mono.empty();
            }
            timeoutOff = true;
            return command(gateway.dialect().setStatementTimeout(Duration.ZERO));
        });
    }

    /** Brings the limit of statements back. */
    Mono<Void> limited() {
        return Mono.defer(() -> timeoutOff
                ? command(gateway.statementTimeout()).doOnSuccess(done -> timeoutOff = false)
                : Mono.empty());
    }

    /** Sets the isolation of the next transaction where the driver does not. */
    Mono<Void> isolate(IsolationLevel level) {
        return Mono.defer(() -> {
            isolated = true;
            return commands(gateway.driver().isolate(level));
        });
    }

    /** Whether something was changed that the next user must not see. */
    boolean needsReset() {
        return timeoutOff || isolated;
    }

    /** Takes back what was changed; one that cannot be reset is spoilt. Never fails. */
    Mono<Void> reset() {
        Mono<Void> work = limited().then(Mono.defer(() -> {
            if (!isolated) {
                return Mono.empty();
            }
            return commands(gateway.driver().unisolate()).doOnSuccess(done -> isolated = false);
        }));
        return gateway.bounded(work, gateway.options().hardLimit(), "resetting a connection")
                .onErrorResume(e -> Mono.fromRunnable(this::spoil));
    }

    private Mono<Void> commands(List<String> texts) {
        return texts.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(texts).concatMap(this::command, 0).then();
    }

    /** Runs a statement that has no result worth reading. */
    Mono<Void> command(String sql) {
        return gateway.driver()
                .call(Flux.defer(
                        () -> Flux.from(driverConnection.createStatement(sql).execute())
                                .concatMap(Result::getRowsUpdated)))
                .then();
    }

    /** Makes a call of the driver, in time or not at all. */
    Mono<Void> call(Supplier<Publisher<Void>> call, Duration limit, String what) {
        return gateway.bounded(gateway.driver().call(Flux.defer(call)), limit, what);
    }

    /** Closes the physical connection, whatever runs on it. Never fails, and takes at most two seconds. */
    @Override
    public Mono<Void> close() {
        return Mono.defer(() -> {
            broken = true;
            if (!closed.compareAndSet(false, true)) {
                return Mono.empty();
            }
            gateway.sessions().remove(this);
            return call(driverConnection::close, CLOSE_LIMIT, "closing a connection")
                    .onErrorResume(e -> terminate())
                    .onErrorComplete();
        });
    }

    /** A driver may wait for the end of a statement before it closes; then the server is asked. */
    private Mono<Void> terminate() {
        String text = number < 0 ? null : gateway.driver().terminate(number);
        return text == null
                ? Mono.empty()
                : gateway.bounded(gateway.onAnotherConnection(text), CLOSE_LIMIT, "ending a session");
    }

    /** Whether it can be used; the driver is asked where it answers without I/O. */
    @Override
    public Publisher<Boolean> validate(ValidationDepth depth) {
        if (broken) {
            return Mono.just(false);
        }
        return gateway.driver() == Driver.H2 ? Mono.just(true) : driverConnection.validate(depth);
    }

    /** Refuses a server whose SQL is not the one that was chosen. */
    void requireSameProduct() {
        ConnectionMetadata server = driverConnection.getMetadata();
        gateway.requireProduct(server.getDatabaseProductName(), server.getDatabaseVersion());
    }

    @Override
    public Statement createStatement(String sql) {
        if (broken) {
            throw new ConnectionException("The connection is closed", null, null);
        }
        return driverConnection.createStatement(sql);
    }

    @Override
    public Publisher<Void> beginTransaction() {
        return driverConnection.beginTransaction();
    }

    @Override
    public Publisher<Void> beginTransaction(TransactionDefinition definition) {
        return driverConnection.beginTransaction(definition);
    }

    @Override
    public Publisher<Void> commitTransaction() {
        return driverConnection.commitTransaction();
    }

    @Override
    public Publisher<Void> rollbackTransaction() {
        return driverConnection.rollbackTransaction();
    }

    @Override
    public Batch createBatch() {
        return driverConnection.createBatch();
    }

    @Override
    public Publisher<Void> createSavepoint(String name) {
        return driverConnection.createSavepoint(name);
    }

    @Override
    public Publisher<Void> releaseSavepoint(String name) {
        return driverConnection.releaseSavepoint(name);
    }

    @Override
    public Publisher<Void> rollbackTransactionToSavepoint(String name) {
        return driverConnection.rollbackTransactionToSavepoint(name);
    }

    @Override
    public boolean isAutoCommit() {
        return driverConnection.isAutoCommit();
    }

    @Override
    public ConnectionMetadata getMetadata() {
        return driverConnection.getMetadata();
    }

    @Override
    public IsolationLevel getTransactionIsolationLevel() {
        return driverConnection.getTransactionIsolationLevel();
    }

    @Override
    public Publisher<Void> setAutoCommit(boolean autoCommit) {
        return driverConnection.setAutoCommit(autoCommit);
    }

    @Override
    public Publisher<Void> setLockWaitTimeout(Duration timeout) {
        return driverConnection.setLockWaitTimeout(timeout);
    }

    @Override
    public Publisher<Void> setStatementTimeout(Duration timeout) {
        return driverConnection.setStatementTimeout(timeout);
    }

    @Override
    public Publisher<Void> setTransactionIsolationLevel(IsolationLevel isolationLevel) {
        return driverConnection.setTransactionIsolationLevel(isolationLevel);
    }
}
