package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.execution.log.StatementListener;
import reactor.core.publisher.Mono;

/** Counts statements and rows, and takes the time. Measures one piece of work at a time. */
final class Meter implements StatementListener {

    private final LongAdder statements = new LongAdder();
    private final LongAdder rows = new LongAdder();

    @Override
    public void ended(String sql, long rowCount, long elapsedNanos, @Nullable Throwable error) {
        statements.increment();
        rows.add(rowCount);
    }

    /** The same work; its result comes with what it cost. */
    @CheckReturnValue
    <R> Mono<Measured<R>> measure(String name, Mono<R> work) {
        return Mono.defer(() -> {
            statements.reset();
            rows.reset();
            long start = System.nanoTime();
            return work.map(result -> new Measured<>(
                    result, new Cost(name, statements.sum(), rows.sum(), Duration.ofNanos(System.nanoTime() - start))));
        });
    }

    /**
     * What a piece of work cost.
     *
     * @param name the work
     * @param statements how many statements it took
     * @param rows how many rows these read or wrote
     * @param time how long it took
     */
    record Cost(String name, long statements, long rows, Duration time) {}

    /**
     * A result and its cost.
     *
     * @param result what the work emitted
     * @param cost what it cost
     * @param <R> the result
     */
    record Measured<R>(R result, Cost cost) {}
}
