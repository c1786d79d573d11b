package org.reactiveorm.storm;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Connections that note a commit that is sent although the subscriber was seen to leave before. */
final class WatchedFactory implements ConnectionFactory {

    private final ConnectionFactory factory;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    WatchedFactory(ConnectionFactory factory) {
        this.factory = factory;
    }

    Queue<String> violations() {
        return violations;
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(factory.create()).map(this::watched);
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return factory.getMetadata();
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class, Wrapped.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("unwrap")) {
            return arguments == null || ((Class<?>) arguments[0]).isInstance(connection) ? connection : null;
        }
        if (method.getName().equals("commitTransaction")) {
            return Mono.deferContextual(context -> {
                Attempt attempt = context.getOrDefault(Attempt.class, null);
                if (attempt != null && attempt.hasLeftLongAgo()) {
                    violations.add("operation " + attempt.id() + " was committed after its subscriber had left");
                }
                return Mono.from(connection.commitTransaction());
            });
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
