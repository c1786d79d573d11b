package org.reactiveorm.execution;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * A flux that is made for the demand of its subscriber.
 *
 * <p>Subscribing starts nothing. The first request makes the source, which learns how many elements were asked for, and
 * subscribes to it; later requests and a cancel go to the source. A cancel before the first request starts nothing.
 *
 * @param <T> the type of the elements
 */
public final class OnDemandFlux<T> extends Flux<T> {

    private final LongFunction<? extends Flux<T>> source;

    /** Makes a flux; {@code source} is called once a subscriber with its first demand, {@code Long.MAX_VALUE} for all. */
    public OnDemandFlux(LongFunction<? extends Flux<T>> source) {
        this.source = source;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        actual.onSubscribe(new Starter<>(actual, source));
    }

    private static final class Starter<T> extends DeferredSubscription implements CoreSubscriber<T> {

        private final CoreSubscriber<? super T> actual;
        private final LongFunction<? extends Flux<T>> source;
        private final AtomicBoolean started = new AtomicBoolean();

        Starter(CoreSubscriber<? super T> actual, LongFunction<? extends Flux<T>> source) {
            this.actual = actual;
            this.source = source;
        }

        @Override
        public void request(long n) {
            if (!Operators.validate(n)) {
                return;
            }
            add(n);
            if (!isCancelled() && started.compareAndSet(false, true)) {
                start(n);
            }
        }

        private void start(long demand) {
            Flux<T> made;
            try {
                made = source.apply(demand);
            } catch (Throwable e) {
                Exceptions.throwIfFatal(e);
                actual.onError(e);
                return;
            }
            made.subscribe(this);
        }

        @Override
        public void cancel() {
            cancelUpstream();
        }

        @Override
        public Context currentContext() {
            return actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            connect(subscription);
        }

        @Override
        public void onNext(T value) {
            actual.onNext(value);
        }

        @Override
        public void onError(Throwable error) {
            actual.onError(error);
        }

        @Override
        public void onComplete() {
            actual.onComplete();
        }
    }
}
