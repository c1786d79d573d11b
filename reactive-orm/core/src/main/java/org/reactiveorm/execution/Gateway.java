package org.reactiveorm.execution;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the parts of the gateway to one server share.
 *
 * @param factory makes physical connections, not pooled
 * @param driver what is special about them
 * @param dialect the SQL that was chosen when the gateway was made
 * @param options the limits
 * @param errors the translation of errors
 * @param counters the figures, those of other servers of the same Orm included
 * @param sessions the physical connections that are open
 */
record Gateway(
        ConnectionFactory factory,
        Driver driver,
        Dialect dialect,
        GatewayOptions options,
        ErrorTranslator errors,
        Counters counters,
        Set<Session> sessions) {

    static Gateway of(ConnectionFactory factory, Dialect dialect, GatewayOptions options) {
        return of(factory, dialect, options, new Counters());
    }

    static Gateway of(ConnectionFactory factory, Dialect dialect, GatewayOptions options, Counters counters) {
        Driver driver = Driver.named(factory.getMetadata().getName());
        return new Gateway(
                factory,
                driver,
                dialect,
                options,
                new ErrorTranslator(dialect, driver),
                counters,
                ConcurrentHashMap.newKeySet());
    }

    /** The statement that sets the limit of statements to what it should be. */
    String statementTimeout() {
        return dialect.setStatementTimeout(options.statementTimeout());
    }

    /** Waits for a call so long; then it is left behind, never cancelled, and a {@link ConnectionException} is the outcome. */
    Mono<Void> bounded(Publisher<Void> call, Duration limit, String what) {
        return DrainingFlux.bounded(
                call,
                limit,
                () -> new ConnectionException("No answer within " + limit.toMillis() + " ms: " + what, null, null),
                none -> Mono.empty(),
                counters);
    }

    /** Runs a statement on a connection of its own beside the pool. */
    Mono<Void> onAnotherConnection(String text) {
        Flux<Long> work = Flux.usingWhen(
                factory.create(),
                connection ->
                        Flux.from(connection.createStatement(text).execute()).concatMap(Result::getRowsUpdated),
                Connection::close);
        return driver.call(work).then();
    }

    /** Refuses a server that speaks another SQL than the chosen one. */
    void requireProduct(String product, String version) {
        if (!dialect.speaksTo(product, version)) {
            throw new UnsupportedFeatureException(
                    "The server is " + product + " " + version + ", but the SQL is made for "
                            + dialect.name() + ", as the driver "
                            + factory.getMetadata().getName()
                            + " suggests; use the driver of the product, and a version of the product that is not older than those that the README names");
        }
    }
}
