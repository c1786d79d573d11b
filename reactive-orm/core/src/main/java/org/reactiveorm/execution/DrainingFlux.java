package org.reactiveorm.execution;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * A flux whose source is never cancelled.
 *
 * <p>Nothing starts before the first request, and demand is handed on one to one. When the subscriber leaves, emission stops,
 * the source is asked for everything and what it sends is dropped, until it ends by itself or is brought to its end. The source
 * sees the subscriber's context. Errors that come when nobody listens are logged without their values, and counted.
 *
 * @param <T> the type of the elements
 */
public final class DrainingFlux<T> extends Flux<T> {

    private static final int MOST_ROWS_AHEAD = 10_000;

    private final Function<CoreSubscriber<? super T>, Link<T>> linking;

    private DrainingFlux(Function<CoreSubscriber<? super T>, Link<T>> linking) {
        this.linking = linking;
    }

    /** A whole conversation: a cancel from downstream aborts it, and the source sees that and runs to its end. */
    static <T> DrainingFlux<T> conversation(
            Function<? super Conversation, ? extends Publisher<T>> source, Counters counters) {
        return new DrainingFlux<>(actual -> new Talk<>(actual, source, counters));
    }

    /** As {@link #conversation}, for one statement; whoever waits for its connection does not wait for the subscriber. */
    static <T> DrainingFlux<T> reading(
            Function<? super Conversation, ? extends Publisher<T>> source, Counters counters) {
        return new DrainingFlux<>(actual -> new Reading<>(actual, source, counters));
    }

    /** A statement of a conversation: when that is aborted, the statement is given up and brought to its end. */
    static <T> DrainingFlux<T> step(Step<T> step, Conversation conversation, Counters counters) {
        return new DrainingFlux<>(actual -> new Stage<>(actual, step, conversation, counters));
    }

    /**
     * A call with at most one element that is waited for so long and then left behind.
     *
     * @param late what becomes of an element that comes too late
     */
    static <T> Mono<T> bounded(
            Publisher<T> source,
            Duration limit,
            Supplier<Throwable> expired,
            Function<T, Publisher<Void>> late,
            Counters counters) {
        return Mono.fromDirect(
                new DrainingFlux<T>(actual -> new Call<>(actual, source, new Limit(limit, expired), late, counters)));
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        actual.onSubscribe(linking.apply(actual));
    }

    private enum State {
        IDLE,
        RUNNING,
        /** Given up, while the source may still run. */
        DRAINING,
        DONE
    }

    /** What all have in common: a lazy start, demand that is handed on, and one end. */
    private abstract static class Link<T> extends DeferredSubscription implements CoreSubscriber<T> {

        final CoreSubscriber<? super T> actual;
        private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

        Link(CoreSubscriber<? super T> actual) {
            this.actual = actual;
        }

        abstract void start();

        /** Takes demand, before the start or after it. */
        void demand(long n) {
            add(n);
        }

        final boolean move(State from, State to) {
            return state.compareAndSet(from, to);
        }

        final boolean is(State expected) {
            return state.get() == expected;
        }

        final void attach(Publisher<? extends T> source) {
            source.subscribe(this);
        }

        final void dropAll() {
            add(Long.MAX_VALUE);
        }

        @Override
        public final void request(long n) {
            if (!Operators.validate(n)) {
                return;
            }
            demand(n);
            if (is(State.IDLE) && move(State.IDLE, State.RUNNING)) {
                start();
            }
        }

        @Override
        public final Context currentContext() {
            return actual.currentContext();
        }

        @Override
        public final void onSubscribe(Subscription subscription) {
            connect(subscription);
        }
    }

    private static class Talk<T> extends Link<T> {

        final Conversation conversation;
        final Counters counters;
        private final Function<? super Conversation, ? extends Publisher<T>> source;

        Talk(
                CoreSubscriber<? super T> actual,
                Function<? super Conversation, ? extends Publisher<T>> source,
                Counters counters) {
            super(actual);
            this.source = source;
            this.conversation = new Conversation(actual.currentContext());
            this.counters = counters;
        }

        @Override
        final void start() {
            Publisher<T> made;
            try {
                made = source.apply(conversation);
            } catch (Throwable e) {
                Exceptions.throwIfFatal(e);
                onError(e);
                return;
            }
            attach(made);
        }

        @Override
        public void cancel() {
            if (move(State.IDLE, State.DONE)) {
                return;
            }
            if (move(State.RUNNING, State.DRAINING)) {
                counters.drained();
                if (!conversation.leave()) {
                    counters.unknownCommit();
                }
                dropAll();
            }
        }

        @Override
        public void onNext(T value) {
            if (is(State.RUNNING)) {
                actual.onNext(value);
            } else {
                Operators.onDiscard(value, actual.currentContext());
            }
        }

        @Override
        public void onError(Throwable error) {
            if (move(State.RUNNING, State.DONE)) {
                conversation.over();
                actual.onError(error);
            } else {
                conversation.over();
                move(State.DRAINING, State.DONE);
                counters.dropped(error);
            }
        }

        @Override
        public void onComplete() {
            if (move(State.RUNNING, State.DONE)) {
                conversation.over();
                actual.onComplete();
            } else {
                conversation.over();
                move(State.DRAINING, State.DONE);
            }
        }
    }

    /** A conversation of one statement: bounded demand is met one row ahead, or by all rows when somebody waits. */
    private static final class Reading<T> extends Talk<T> {

        /** Set by the first demand, before the start, if that is bounded. */
        private volatile @Nullable RowBuffer<T> buffer;

        Reading(
                CoreSubscriber<? super T> actual,
                Function<? super Conversation, ? extends Publisher<T>> source,
                Counters counters) {
            super(actual, source, counters);
        }

        @Override
        void demand(long n) {
            RowBuffer<T> rows = buffer;
            if (rows != null) {
                rows.request(n);
                add(n);
            } else if (n < Long.MAX_VALUE && is(State.IDLE)) {
                rows = new RowBuffer<>(actual);
                buffer = rows;
                rows.request(n);
                conversation.onWaiting(this::dropAll);
                add(n + 1);
            } else {
                add(n);
            }
        }

        @Override
        public void cancel() {
            super.cancel();
            RowBuffer<T> rows = buffer;
            if (rows != null) {
                rows.clear();
            }
        }

        @Override
        public void onNext(T value) {
            RowBuffer<T> rows = buffer;
            if (rows == null || !is(State.RUNNING)) {
                super.onNext(value);
            } else if (rows.offer(value) > MOST_ROWS_AHEAD) {
                conversation.abort(
                        new ConnectionBusyException("A statement waits behind a result that is read slowly, and"
                                + " more than " + MOST_ROWS_AHEAD
                                + " of its rows were read ahead for it. Read in windows, or"
                                + " collect the result first"));
            }
        }

        @Override
        public void onError(Throwable error) {
            RowBuffer<T> rows = buffer;
            if (rows == null || !is(State.RUNNING)) {
                super.onError(error);
            } else {
                conversation.over();
                if (error == conversation.reason()) {
                    rows.drop();
                }
                rows.end(error);
            }
        }

        @Override
        public void onComplete() {
            RowBuffer<T> rows = buffer;
            if (rows == null || !is(State.RUNNING)) {
                super.onComplete();
            } else {
                conversation.over();
                rows.end(null);
            }
        }
    }

    private static final class Stage<T> extends Link<T> implements Step.Drain, Runnable {

        private final Step<T> step;
        private final Conversation conversation;
        private final Counters counters;
        private long emitted;
        private volatile long demanded;
        private final AtomicReference<@Nullable GivenUp> givenUp = new AtomicReference<>();

        Stage(CoreSubscriber<? super T> actual, Step<T> step, Conversation conversation, Counters counters) {
            super(actual);
            this.step = step;
            this.conversation = conversation;
            this.counters = counters;
        }

        @Override
        void start() {
            if (!conversation.listen(this) && conversation.isAborted()) {
                move(State.RUNNING, State.DONE);
                end(conversation.reason());
                return;
            }
            step.started(this);
            Publisher<T> made;
            try {
                made = step.open();
            } catch (Throwable e) {
                Exceptions.throwIfFatal(e);
                made = Flux.error(e);
            }
            if (is(State.RUNNING)) {
                attach(made);
            } else {
                sourceEnded();
            }
        }

        @Override
        void demand(long n) {
            demanded = Operators.addCap(demanded, n);
            add(n);
        }

        @Override
        public void cancel() {
            giveUpFor(null);
        }

        /** The conversation was aborted. */
        @Override
        public void run() {
            giveUpFor(conversation.reason());
        }

        @Override
        public void giveUp(Throwable why) {
            conversation.abort(why);
        }

        @Override
        public long emitted() {
            return emitted;
        }

        @Override
        public boolean stalled() {
            return emitted >= demanded;
        }

        private void giveUpFor(@Nullable Throwable why) {
            GivenUp mine = new GivenUp(why, Sinks.empty());
            if (is(State.RUNNING) && givenUp.compareAndSet(null, mine) && move(State.RUNNING, State.DRAINING)) {
                dropAll();
                step.settle(mine.ended.asMono()).subscribe(new Settled(this));
            }
        }

        @Override
        public void onNext(T value) {
            if (!is(State.RUNNING)) {
                Operators.onDiscard(value, actual.currentContext());
            } else if (value == Step.FAILED_ELEMENT) {
                giveUpFor(step.failure());
            } else {
                emitted++;
                actual.onNext(value);
            }
        }

        @Override
        public void onError(Throwable error) {
            if (move(State.RUNNING, State.DONE)) {
                conversation.unlisten(this);
                Throwable translated = step.translate(error);
                step.ended(emitted, translated);
                actual.onError(translated);
            } else {
                counters.dropped(step.translate(error));
                sourceEnded();
            }
        }

        @Override
        public void onComplete() {
            Throwable missing = step.missing();
            if (missing != null) {
                onError(missing);
            } else if (move(State.RUNNING, State.DONE)) {
                conversation.unlisten(this);
                step.ended(emitted, null);
                actual.onComplete();
            } else {
                sourceEnded();
            }
        }

        private void sourceEnded() {
            GivenUp mine = givenUp.get();
            if (mine != null) {
                mine.ended.tryEmitEmpty();
            }
        }

        private void settled() {
            GivenUp mine = givenUp.get();
            if (mine == null || !move(State.DRAINING, State.DONE)) {
                return;
            }
            conversation.unlisten(this);
            step.ended(
                    emitted,
                    mine.reason == null
                            ? new CancellationException("The subscriber left before the end")
                            : mine.reason);
            end(mine.reason);
        }

        private void end(@Nullable Throwable why) {
            if (why == null) {
                actual.onComplete();
            } else {
                actual.onError(why);
            }
        }
    }

    private record GivenUp(@Nullable Throwable reason, Sinks.Empty<Void> ended) {}

    private static final class Settled implements CoreSubscriber<Void> {

        private final Stage<?> stage;

        Settled(Stage<?> stage) {
            this.stage = stage;
        }

        @Override
        public Context currentContext() {
            return stage.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Void nothing) {}

        @Override
        public void onError(Throwable error) {
            stage.counters.dropped(error);
            stage.settled();
        }

        @Override
        public void onComplete() {
            stage.settled();
        }
    }

    private record Limit(Duration time, Supplier<Throwable> expired) {}

    private static final class Call<T> extends Link<T> {

        private final Publisher<T> source;
        private final Limit limit;
        private final Function<T, Publisher<Void>> late;
        private final Counters counters;
        private volatile Deadlines.@Nullable Wait wait;

        Call(
                CoreSubscriber<? super T> actual,
                Publisher<T> source,
                Limit limit,
                Function<T, Publisher<Void>> late,
                Counters counters) {
            super(actual);
            this.source = source;
            this.limit = limit;
            this.late = late;
            this.counters = counters;
        }

        @Override
        void start() {
            attach(source);
            if (is(State.RUNNING)) {
                wait = Deadlines.after(limit.time).begin(this::expire);
                if (!is(State.RUNNING)) {
                    endWait();
                }
            }
        }

        private void endWait() {
            Deadlines.Wait begun = wait;
            if (begun != null) {
                begun.end();
            }
        }

        private void expire() {
            if (move(State.RUNNING, State.DONE)) {
                actual.onError(limit.expired.get());
            }
        }

        @Override
        public void cancel() {
            if (!move(State.IDLE, State.DONE)) {
                move(State.RUNNING, State.DONE);
                endWait();
            }
        }

        @Override
        public void onNext(T value) {
            if (move(State.RUNNING, State.DONE)) {
                endWait();
                actual.onNext(value);
                actual.onComplete();
            } else {
                Flux.from(late.apply(value)).onErrorComplete().subscribe();
            }
        }

        @Override
        public void onError(Throwable error) {
            if (move(State.RUNNING, State.DONE)) {
                endWait();
                actual.onError(error);
            } else {
                counters.dropped(error);
            }
        }

        @Override
        public void onComplete() {
            if (move(State.RUNNING, State.DONE)) {
                endWait();
                actual.onComplete();
            }
        }
    }
}
