package org.reactiveorm.test.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.reactiveorm.Orm;
import org.reactiveorm.execution.PoolFigures;
import org.reactiveorm.test.database.TestDatabase;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Looks for what a test has left behind: connections, open work, buffers, parked threads. Every call blocks. */
public final class LeakCheck {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 5;

    private LeakCheck() {}

    /** Begins to watch buffers and threads; must come before the first connection. */
    public static void watch() {
        BlockingCalls.watch();
        try {
            NettyLeaks.watch();
        } catch (NoClassDefFoundError e) {
            System.err.println("Netty is not on the class path; its buffers are not watched");
        }
    }

    /**
     * Waits until all connections are back and the server has no open work.
     *
     * @throws AssertionError if that takes too long
     */
    public static void awaitQuiet(Orm orm, TestDatabase database) {
        awaitQuiet(orm, database, SETTLE);
    }

    static void awaitQuiet(Orm orm, TestDatabase database, Duration limit) {
        awaitLeases(orm, limit);
        List<String> open = until(limit, database::openWork, List::isEmpty);
        if (!open.isEmpty()) {
            throw new AssertionError("Work is still open on the server: " + String.join("\n", open));
        }
    }

    /**
     * Waits until all connections are back.
     *
     * @throws AssertionError if that takes too long
     */
    public static void awaitLeases(Orm orm) {
        awaitLeases(orm, SETTLE);
    }

    private static void awaitLeases(Orm orm, Duration limit) {
        int leases = until(limit, () -> orm.health().leases(), number -> number == 0);
        int acquired = until(limit, () -> acquired(orm), number -> number == 0);
        if (leases != 0 || acquired != 0) {
            throw new AssertionError("Connections did not come back: " + leases + " leases, " + orm.pool()
                    + ", readers " + orm.readerPools() + ", " + orm.health());
        }
    }

    private static int acquired(Orm orm) {
        return orm.pool().acquired()
                + orm.readerPools().stream().mapToInt(PoolFigures::acquired).sum();
    }

    /**
     * Runs a statement on every connection that the pool may have, all of them at the same time.
     *
     * @param probe the statement
     * @throws AssertionError if one of them does not answer
     */
    public static void probe(Orm orm, Mono<?> probe) {
        probe(orm, probe, SETTLE);
    }

    static void probe(Orm orm, Mono<?> probe, Duration limit) {
        int connections = orm.pool().max();
        AtomicInteger missing = new AtomicInteger(connections);
        Sinks.Empty<Void> together = Sinks.empty();
        Mono<Void> one = orm.transaction(tx -> probe.then(Mono.defer(() -> {
            if (missing.decrementAndGet() == 0) {
                together.tryEmitEmpty();
            }
            return together.asMono();
        })));
        try {
            Flux.range(0, connections)
                    .flatMap(number -> one, connections)
                    .then()
                    .block(limit);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    missing.get() + " of " + connections + " pooled connections do not answer: " + orm.pool(), e);
        }
    }

    /**
     * Looks for forgotten buffers and parked threads. A buffer is noticed some time after it was forgotten.
     *
     * @throws AssertionError with all that were found since the last look
     */
    public static void expectNothingFound() {
        List<String> found = new ArrayList<>();
        for (BlockingOperationError error : BlockingCalls.takeFound()) {
            found.add("A thread of an event loop was parked: " + trace(error));
        }
        try {
            found.addAll(NettyLeaks.takeFound());
        } catch (NoClassDefFoundError e) {
            // told by watch()
        }
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
    }

    private static String trace(Throwable error) {
        StringBuilder text = new StringBuilder(String.valueOf(error.getMessage()));
        for (StackTraceElement element : error.getStackTrace()) {
            text.append("\n    at ").append(element);
        }
        return text.toString();
    }

    private static <V> V until(Duration limit, Supplier<V> value, Predicate<V> done) {
        long end = System.nanoTime() + limit.toNanos();
        V last = value.get();
        while (!done.test(last) && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return last;
            }
            last = value.get();
        }
        return last;
    }
}
