package org.reactiveorm.benchmarks.jmh;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;

/** The last element of a publisher that ends while it is subscribed to, which all do above the stub driver. */
final class Now<T> implements CoreSubscriber<T> {

    private @Nullable T last;
    private @Nullable Throwable error;
    private boolean ended;

    private Now() {}

    /**
     * Subscribes and gives the last element.
     *
     * @throws IllegalStateException when the publisher has failed, is empty, or goes on on another thread, whose allocations nobody
     *     would count
     */
    static <T> T get(Publisher<T> publisher) {
        Now<T> subscriber = new Now<>();
        publisher.subscribe(subscriber);
        T last = subscriber.last;
        if (!subscriber.ended || last == null) {
            throw new IllegalStateException(
                    subscriber.ended ? "failed or empty" : "not ended on this thread", subscriber.error);
        }
        return last;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T element) {
        last = element;
    }

    @Override
    public void onError(Throwable failure) {
        error = failure;
        ended = true;
    }

    @Override
    public void onComplete() {
        ended = true;
    }
}
