package org.reactiveorm.execution;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.concurrent.Queues;

/**
 * A queue of work of which one piece runs at a time, first come, first served. Thread-safe.
 *
 * <p>Whoever waits must wait to the end: a place in the queue is not given up by a cancel. Only conversations may wait here.
 */
public final class Turns {

    private final Queue<MonoSink<Turn>> waiting =
            Queues.<MonoSink<Turn>>unboundedMultiproducer().get();
    private final AtomicInteger work = new AtomicInteger();
    private final Runnable whenWaiting;
    private volatile boolean taken;

    /** An empty queue. */
    public Turns() {
        this(() -> {});
    }

    /** An empty queue; {@code whenWaiting} is run when a piece had to be put into it. */
    Turns(Runnable whenWaiting) {
        this.whenWaiting = whenWaiting;
    }

    /** Whether anybody waits. */
    boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /** Runs work when everything that came before has ended; the next one starts before the last signal goes downstream. */
    public <T> Flux<T> inTurn(Supplier<? extends Publisher<T>> piece) {
        return Flux.defer(() -> {
            Turn free = takeFree();
            return Flux.usingWhen(
                    free == null ? turn() : Mono.just(free),
                    turn -> piece.get(),
                    Turn::end,
                    (turn, error) -> turn.end(),
                    Turn::end);
        });
    }

    /** The turn of somebody who need not wait, null if somebody else has it or is before. */
    private @Nullable Turn takeFree() {
        if (!work.compareAndSet(0, 1)) {
            return null;
        }
        Turn turn = null;
        if (!taken && waiting.isEmpty()) {
            taken = true;
            turn = new Turn();
        }
        int missed = work.decrementAndGet();
        if (missed != 0) {
            admitAll(missed);
        }
        return turn;
    }

    private Mono<Turn> turn() {
        return Mono.create(sink -> {
            waiting.add(sink);
            drain();
            if (isWaitedFor()) {
                whenWaiting.run();
            }
        });
    }

    /** A loop, not a recursion, however many pieces end at once. */
    private void drain() {
        if (work.getAndIncrement() == 0) {
            admitAll(1);
        }
    }

    private void admitAll(int asked) {
        int missed = asked;
        do {
            admit();
            missed = work.addAndGet(-missed);
        } while (missed != 0);
    }

    private void admit() {
        while (!taken) {
            MonoSink<Turn> next = waiting.poll();
            if (next == null) {
                return;
            }
            taken = true;
            next.success(new Turn());
        }
    }

    private final class Turn {

        private final AtomicBoolean over = new AtomicBoolean();

        Mono<Void> end() {
            return Mono.fromRunnable(() -> {
                if (over.compareAndSet(false, true)) {
                    taken = false;
                    drain();
                }
            });
        }
    }
}
