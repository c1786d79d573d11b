package org.reactiveorm.execution;

import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.concurrent.Queues;

/**
 * Elements between a source that runs ahead and a subscriber that takes its time. One thread offers, any thread asks.
 *
 * @param <T> the type of the elements
 */
final class RowBuffer<T> {

    private final CoreSubscriber<? super T> actual;
    private final Queue<T> queue = Queues.<T>unbounded(Queues.XS_BUFFER_SIZE).get();
    private final AtomicInteger work = new AtomicInteger();
    private final AtomicLong requested = new AtomicLong();
    private volatile long taken;
    private long offered;
    private volatile boolean ended;
    private volatile boolean cleared;
    private volatile boolean dropping;
    private @Nullable Throwable error;

    RowBuffer(CoreSubscriber<? super T> actual) {
        this.actual = actual;
    }

    void request(long n) {
        requested.accumulateAndGet(n, Operators::addCap);
        drain();
    }

    /** Takes an element; tells how many wait now. */
    long offer(T element) {
        queue.offer(element);
        offered++;
        drain();
        return offered - taken;
    }

    /** Drops the elements that wait, because what comes next must not wait for the subscriber. */
    void drop() {
        dropping = true;
    }

    /** Ends the elements, with an error or without; the subscriber sees that after the last one. */
    void end(@Nullable Throwable why) {
        error = why;
        ended = true;
        drain();
    }

    /** Drops the elements; nothing is emitted any more. */
    void clear() {
        cleared = true;
        drain();
    }

    private void drain() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            emit();
            missed = work.addAndGet(-missed);
        } while (missed != 0);
    }

    private void emit() {
        long allowed = requested.get();
        long emitted = taken;
        while (!cleared) {
            boolean last = ended;
            if (dropping || queue.isEmpty()) {
                if (last) {
                    cleared = true;
                    finish();
                }
                break;
            }
            if (emitted == allowed) {
                break;
            }
            T element = queue.poll();
            emitted++;
            taken = emitted;
            actual.onNext(element);
        }
        if (cleared) {
            discard();
        }
    }

    private void finish() {
        Throwable why = error;
        if (why == null) {
            actual.onComplete();
        } else {
            actual.onError(why);
        }
    }

    private void discard() {
        for (T element = queue.poll(); element != null; element = queue.poll()) {
            Operators.onDiscard(element, actual.currentContext());
        }
    }
}
