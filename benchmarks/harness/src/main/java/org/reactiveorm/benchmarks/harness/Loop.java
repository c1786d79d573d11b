package org.reactiveorm.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Keeps so many operations of a plan under way as the workload says: each that completes with the right number starts the next one,
 * on the thread where it completed, until the time is over. Needs no library, so that it costs all contenders the same.
 */
final class Loop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Plan plan;
    private final Contender contender;
    private final AtomicInteger started = new AtomicInteger();

    Loop(Plan plan, Contender contender) {
        this.plan = plan;
        this.contender = contender;
    }

    /**
     * What was done in a time.
     *
     * @param operations how many operations were completed
     * @param nanos from the start of the first to the end of the last one
     */
    record Done(long operations, long nanos) {}

    /** Runs for a time and waits for the last operation; goes on in the plan where the last call ended. */
    Done run(Duration time) throws Exception {
        int before = started.get();
        long start = System.nanoTime();
        Round round = new Round(start + time.toNanos());
        for (int i = 0; i < plan.workload().inFlight(); i++) {
            round.next();
        }
        if (!round.ended.await(time.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "an operation has not ended " + PATIENCE.toSeconds() + " s after the time was over");
        }
        long end = System.nanoTime();
        Throwable failure = round.failure.get();
        if (failure != null) {
            throw new IllegalStateException("an operation failed", failure);
        }
        return new Done(started.get() - before, end - start);
    }

    /** One run. */
    private final class Round {

        private final long deadline;
        private final CountDownLatch ended = new CountDownLatch(plan.workload().inFlight());
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Round(long deadline) {
            this.deadline = deadline;
        }

        void next() {
            if (failure.get() != null || System.nanoTime() - deadline >= 0) {
                ended.countDown();
                return;
            }
            Plan.Step step = plan.steps()
                    .get(Math.floorMod(started.getAndIncrement(), plan.steps().size()));
            step.operation().of(contender).subscribe(new Answer(this, step));
        }

        void fail(Throwable reason) {
            failure.compareAndSet(null, reason);
            ended.countDown();
        }
    }

    /** Waits for the number of one operation. */
    private static final class Answer implements Subscriber<Long> {

        private final Round round;
        private final Plan.Step step;
        private @Nullable Long given;

        Answer(Round round, Plan.Step step) {
            this.round = round;
            this.step = step;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Long number) {
            given = number;
        }

        @Override
        public void onError(Throwable error) {
            round.fail(error);
        }

        @Override
        public void onComplete() {
            if (given != null && given == step.expected()) {
                round.next();
            } else {
                round.fail(new IllegalStateException(
                        "wrong sum of " + step.input() + ": expected " + step.expected() + ", got " + given));
            }
        }
    }
}
