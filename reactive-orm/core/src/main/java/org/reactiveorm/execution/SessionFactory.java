package org.reactiveorm.execution;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import org.reactiveorm.error.ConnectionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the physical connections of the pool, each set up before its first use. */
final class SessionFactory implements ConnectionFactory {

    private final Gateway gateway;

    SessionFactory(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public Mono<Session> create() {
        return DrainingFlux.bounded(
                        arrived(),
                        gateway.options().acquireTimeout(),
                        this::tooLate,
                        Session::close,
                        gateway.counters())
                .onErrorMap(gateway.errors()::connecting);
    }

    /**
     * Drivers keep the subscriber of a connection as long as that lives. The cache lets go of its own subscribers, and so keeps
     * all that the first user of a connection ever read from being held too.
     */
    private Mono<Session> arrived() {
        return Mono.defer(() -> connect().cache());
    }

    private Mono<Session> connect() {
        return gateway.driver()
                .call(Flux.defer(gateway.factory()::create))
                .concatMap(this::prepared)
                .singleOrEmpty();
    }

    private Mono<Session> prepared(Connection connection) {
        Session session = new Session(connection, gateway);
        return Mono.defer(() -> {
                    session.requireSameProduct();
                    return session.prepare();
                })
                .doOnSuccess(done -> gateway.sessions().add(session))
                .thenReturn(session)
                .onErrorResume(e -> session.close().then(Mono.error(e)));
    }

    private Throwable tooLate() {
        return new ConnectionException(
                "The database did not accept a connection within "
                        + gateway.options().acquireTimeout().toMillis() + " ms",
                null,
                null);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return gateway.factory().getMetadata();
    }
}
