package org.reactiveorm.execution;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.TransientStatementException;
import reactor.core.publisher.Mono;

/**
 * Brings a statement that nobody wants any more to its end: lets it run for a moment, asks the database to stop it, and closes
 * its connection when that does not help.
 *
 * <p>Asking takes a connection of its own beside the pool, at most two at once. It may strike late, so a connection is not used
 * again before the asking was answered and a statement without meaning got through.
 */
final class Interrupter {

    private static final int AT_ONCE = 2;
    private static final Duration ASKING_LIMIT = Duration.ofSeconds(2);
    private static final Duration TURN_POLL = Duration.ofMillis(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(1);
    private static final int PROBES = 3;
    private static final String PROBE = "select 1";

    private final Gateway gateway;
    private final AtomicInteger asking = new AtomicInteger();

    Interrupter(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Brings the statement of a session to its end; never fails.
     *
     * @param ended completes when the statement has ended
     * @param mayAsk completes when the database may be asked to stop it
     * @return completes when the connection can be used again or is closed
     */
    Mono<Void> settle(Session session, Mono<Void> ended, Mono<Void> mayAsk) {
        Mono<Void> hardLimit = Mono.delay(gateway.options().hardLimit()).then();
        return endsBefore(ended, Mono.firstWithSignal(mayAsk, hardLimit))
                .flatMap(done -> done ? Mono.empty() : interrupt(session, ended))
                .onErrorResume(e -> close(session, ended));
    }

    private static Mono<Boolean> endsBefore(Mono<Void> ended, Mono<Void> limit) {
        return Mono.firstWithSignal(ended.thenReturn(true), limit.thenReturn(false));
    }

    private Mono<Void> interrupt(Session session, Mono<Void> ended) {
        Mono<Void> hardLimit = Mono.delay(gateway.options().hardLimit()).then();
        Mono<Void> request = request(session);
        if (request == null) {
            return endsBefore(ended, hardLimit).flatMap(done -> done ? Mono.empty() : close(session, ended));
        }
        return endsBefore(ended, turn()).flatMap(done -> done ? Mono.empty() : ask(session, request, ended));
    }

    /** Completes holding one of the places; whoever waits here and leaves holds none. */
    private Mono<Void> turn() {
        return Mono.defer(() -> asking.get() < AT_ONCE
                ? Mono.<Void>empty()
                : Mono.delay(TURN_POLL).then(turn()));
    }

    private Mono<Void> ask(Session session, Mono<Void> request, Mono<Void> ended) {
        Mono<Void> hardLimit = Mono.delay(gateway.options().hardLimit()).then();
        return Mono.defer(() -> {
            if (asking.incrementAndGet() > AT_ONCE) {
                asking.decrementAndGet();
                return interrupt(session, ended);
            }
            gateway.counters().nativeCancel();
            return answered(request).flatMap(answered -> endsBefore(ended, hardLimit)
                    .flatMap(done -> done && answered ? probe(session, PROBES) : close(session, ended)));
        });
    }

    /** Whether the request was answered; one that was not may strike at any time. */
    private Mono<Boolean> answered(Mono<Void> request) {
        return gateway.bounded(request, ASKING_LIMIT, "asking the database to stop a statement")
                .thenReturn(true)
                .onErrorReturn(false)
                .doFinally(signal -> asking.decrementAndGet());
    }

    private @Nullable Mono<Void> request(Session session) {
        if (gateway.driver() == Driver.POSTGRESQL) {
            return PostgresDriver.cancel(session.driverConnection());
        }
        String text = session.number() < 0 ? null : gateway.driver().interrupt(session.number());
        return text == null ? null : gateway.onAnotherConnection(text);
    }

    /** Lets a late stroke hit a statement without meaning. */
    private Mono<Void> probe(Session session, int left) {
        return gateway.bounded(session.command(PROBE), ASKING_LIMIT, "probing a connection")
                .onErrorResume(e -> {
                    Throwable translated = gateway.errors().statement(e, PROBE);
                    boolean struck = translated instanceof TransientStatementException;
                    boolean usable = translated instanceof OrmException && !(translated instanceof ConnectionException);
                    if (struck && left > 1) {
                        return probe(session, left - 1);
                    }
                    return usable && !struck ? Mono.empty() : Mono.fromRunnable(session::spoil);
                });
    }

    private Mono<Void> close(Session session, Mono<Void> ended) {
        return Mono.defer(() -> {
            gateway.counters().forcedClose("its statement could not be stopped");
            return session.close()
                    .then(endsBefore(ended, Mono.delay(LAST_WAIT).then()))
                    .then();
        });
    }
}
