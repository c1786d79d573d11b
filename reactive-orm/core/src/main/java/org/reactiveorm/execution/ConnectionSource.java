package org.reactiveorm.execution;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.execution.log.StatementLog;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The pool of one server, and the count of what was taken from it. */
final class ConnectionSource {

    /** The pool says that a connection is back a moment before it is through with it. */
    private static final Duration LAST_RETURN = Duration.ofMillis(20);

    private static final String STALE = "Connection validation failed";

    private final Gateway gateway;
    private final int reader;
    private final ConnectionPool pool;
    private final Interrupter interrupter;
    private final StatementLog log;
    private final Watch watch;
    private final AtomicInteger leases = new AtomicInteger();
    private final Sinks.Empty<Void> unused = Sinks.empty();
    private final Mono<Void> close;
    private volatile boolean closing;

    private ConnectionSource(Gateway gateway, int reader) {
        this.gateway = gateway;
        this.reader = reader;
        this.interrupter = new Interrupter(gateway);
        this.log = new StatementLog(gateway.options().log());
        this.watch = new Watch(gateway, () -> leases.get() > 0);
        this.pool = new ConnectionPool(ConnectionPoolConfiguration.builder(new SessionFactory(gateway))
                .initialSize(0)
                .maxSize(gateway.options().poolSize())
                .maxIdleTime(gateway.options().idleTime())
                .acquireRetry(0)
                .build());
        this.close = Mono.defer(this::closeOnce).cache();
    }

    static ConnectionSource writer(Gateway gateway) {
        return new ConnectionSource(gateway, 0);
    }

    /** Of a server that is only read from, by its number from 1. */
    static ConnectionSource reader(Gateway gateway, int number) {
        return new ConnectionSource(gateway, number);
    }

    Gateway gateway() {
        return gateway;
    }

    boolean isReader() {
        return reader > 0;
    }

    /** The server, as messages name it. */
    String title() {
        return isReader() ? "Reader " + reader : "The writer";
    }

    boolean isClosing() {
        return closing;
    }

    /** Whether any connection to the server is open. */
    boolean isConnected() {
        return !gateway.sessions().isEmpty();
    }

    Interrupter interrupter() {
        return interrupter;
    }

    StatementLog log() {
        return log;
    }

    Watch watch() {
        return watch;
    }

    int leases() {
        return leases.get();
    }

    /** Leases a connection; one that comes after the time-out is given back at once. */
    Mono<Lease> acquire() {
        return acquire(gateway.options().acquireTimeout(), () -> {});
    }

    /** As {@link #acquire()}, with a time-out of its own, and told when it is up. */
    Mono<Lease> acquire(Duration limit, Runnable whenUp) {
        return Mono.defer(() -> {
            leases.incrementAndGet();
            if (closing) {
                released();
                return Mono.error(new ConnectionException("The gateway is closed", null, null));
            }
            Mono<Lease> arriving = take(gateway.options().poolSize());
            Supplier<Throwable> expired = () -> {
                whenUp.run();
                return exhausted(limit);
            };
            return DrainingFlux.bounded(arriving, limit, expired, Lease::release, gateway.counters());
        });
    }

    /** Connections that died in the pool are found when they are taken; there may be as many as the pool holds. */
    private Mono<Lease> take(int retries) {
        return pool.create().map(this::lease).onErrorResume(e -> {
            boolean stale = e instanceof R2dbcNonTransientResourceException && STALE.equals(e.getMessage());
            if (stale && retries > 0) {
                return take(retries - 1);
            }
            released();
            return Mono.error(gateway.errors().connecting(e));
        });
    }

    private Lease lease(Connection pooled) {
        if (pooled instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof Session session) {
            return new Lease(pooled, session, this);
        }
        throw new IllegalStateException("The pool gave a connection that is not its own");
    }

    private ConnectionException exhausted(Duration limit) {
        return new ConnectionException(
                (isReader() ? title() + ": no" : "No")
                        + " connection was free within " + limit.toMillis() + " ms: " + figures()
                        + ". Hold connections for a shorter time, or make the pool larger",
                null,
                null);
    }

    void released() {
        if (leases.decrementAndGet() == 0 && closing) {
            unused.tryEmitEmpty();
        }
    }

    PoolFigures figures() {
        return pool.getMetrics()
                .map(m -> new PoolFigures(
                        m.acquiredSize(), m.idleSize(), m.pendingAcquireSize(), m.getMaxAllocatedSize()))
                .orElseGet(() -> new PoolFigures(0, 0, 0, gateway.options().poolSize()));
    }

    /** Takes no new work, waits for what runs, and closes every connection, those in use by force when the time is up. */
    Mono<Void> close() {
        return close;
    }

    private Mono<Void> closeOnce() {
        closing = true;
        if (leases.get() == 0) {
            unused.tryEmitEmpty();
        }
        Duration limit = gateway.options().closeTimeout();
        return Mono.firstWithSignal(unused.asMono(), Mono.delay(limit).then())
                .then(Mono.defer(this::breakOff))
                .then(Mono.delay(LAST_RETURN))
                .then(gateway.bounded(pool.disposeLater(), gateway.options().hardLimit(), "closing the pool"))
                .onErrorComplete();
    }

    private Mono<Void> breakOff() {
        if (leases.get() == 0) {
            return Mono.empty();
        }
        return Flux.fromIterable(gateway.sessions())
                .flatMap(session -> {
                    gateway.counters().forcedClose("the gateway is closed, and connections are still in use");
                    return session.close();
                })
                .then();
    }
}
