package org.reactiveorm.test.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactiveorm.execution.ConnectionOptions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Connections to a server that can be made unreachable, for new connections only. Thread-safe. */
public final class SwitchedFactory implements ConnectionFactory {

    private final ConnectionFactory server;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile Way way = Way.OPEN;

    /** Connections to the database of this URL, with the options that an {@code Orm} sets. */
    public SwitchedFactory(String url) {
        server = ConnectionFactories.get(ConnectionOptions.withDefaults(ConnectionFactoryOptions.parse(url)));
    }

    /** Changes what becomes of new connections. */
    public void set(Way newWay) {
        way = newWay;
    }

    /** How many connections were asked for. */
    public int attempts() {
        return attempts.get();
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.defer(() -> {
            attempts.incrementAndGet();
            return switch (way) {
                case OPEN -> Mono.from(server.create());
                case REFUSED -> Mono.error(new R2dbcNonTransientResourceException("Connection refused"));
                case SILENT -> Mono.never();
            };
        });
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return server.getMetadata();
    }

    /** What becomes of new connections. */
    public enum Way {
        /** They are made. */
        OPEN,
        /** They are refused at once. */
        REFUSED,
        /** Nobody answers. */
        SILENT
    }
}
