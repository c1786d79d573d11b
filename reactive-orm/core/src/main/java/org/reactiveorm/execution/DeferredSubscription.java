package org.reactiveorm.execution;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Operators;

/** Demand that is collected until the upstream is there, and then goes to it. */
abstract class DeferredSubscription implements Subscription {

    private final AtomicLong early = new AtomicLong();
    private volatile @Nullable Subscription upstream;
    private volatile boolean cancelled;

    final boolean isCancelled() {
        return cancelled;
    }

    /** Hands demand to the upstream, or keeps it until {@link #connect}. */
    final void add(long n) {
        Subscription direct = upstream;
        if (direct != null) {
            direct.request(n);
            return;
        }
        early.accumulateAndGet(n, Operators::addCap);
        Subscription arrived = upstream;
        if (arrived != null) {
            flush(arrived);
        }
    }

    final void connect(Subscription subscription) {
        upstream = subscription;
        if (cancelled) {
            subscription.cancel();
            return;
        }
        flush(subscription);
    }

    final void cancelUpstream() {
        cancelled = true;
        Subscription direct = upstream;
        if (direct != null) {
            direct.cancel();
        }
    }

    private void flush(Subscription subscription) {
        long demand = early.getAndSet(0);
        if (demand > 0) {
            subscription.request(demand);
        }
    }
}
