package org.reactiveorm.execution;

import io.r2dbc.spi.IsolationLevel;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What the drivers do not have in common. */
enum Driver {
    /** Blocks its caller, and sets isolation for the session. */
    H2("select session_id()", "call cancel_session(%d)"),
    /** Cancels by a request of its own protocol. */
    POSTGRESQL(null, null),
    /** Cancels by a statement on another connection. */
    MY_SQL_FAMILY("select connection_id(), @@auto_increment_increment", "kill query %d"),
    /** Whatever else: nothing is known, so nothing is tried. */
    OTHER(null, null);

    private final @Nullable String identify;
    private final @Nullable String interrupt;

    Driver(@Nullable String identify, @Nullable String interrupt) {
        this.identify = identify;
        this.interrupt = interrupt;
    }

    /** The driver by the name that its connection factory gives. */
    static Driver named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            case "mariadb", "mysql" -> MY_SQL_FAMILY;
            default -> OTHER;
        };
    }

    /** The call, moved away from the subscriber's thread if the driver blocks it. */
    <T> Flux<T> call(Publisher<T> work) {
        Flux<T> flux = Flux.from(work);
        return this == H2 ? flux.subscribeOn(Schedulers.boundedElastic()) : flux;
    }

    /** As {@link #call}, of what asks the driver for something when it is made. */
    <T> Flux<T> open(Supplier<Flux<T>> work) {
        return this == H2 ? call(Flux.defer(work)) : work.get();
    }

    /** The query for the number by which a session can be interrupted, null if it needs none. */
    @Nullable String identify() {
        return identify;
    }

    /** The statement that interrupts a session, null if that is not done by a statement. */
    @Nullable String interrupt(long session) {
        return interrupt == null ? null : String.format(Locale.ROOT, interrupt, session);
    }

    /** The statement that ends a session from another one, for a driver that closes only what has come to rest; null for others. */
    @Nullable String terminate(long session) {
        return this == MY_SQL_FAMILY ? "kill " + session : null;
    }

    /** The statements before a begin that the driver cannot be trusted to give the isolation level; empty if it can. */
    List<String> isolate(IsolationLevel level) {
        return switch (this) {
            case H2 -> List.of("set session characteristics as transaction isolation level " + level.asSql());
            case MY_SQL_FAMILY -> List.of("set transaction isolation level " + level.asSql());
            case POSTGRESQL, OTHER -> List.of();
        };
    }

    /** The statements that take back what {@link #isolate} left in the session; empty if it left nothing. */
    List<String> unisolate() {
        return this == H2 ? isolate(IsolationLevel.READ_COMMITTED) : List.of();
    }

    /** Whether a transaction that went wrong may have left a setting for the next one. */
    boolean mayLeakIsolation() {
        return this == MY_SQL_FAMILY;
    }

    /** Whether a script that stopped halfway may have left a setting for the next user of the session. */
    boolean scriptsLeaveSettings() {
        return this == MY_SQL_FAMILY;
    }
}
