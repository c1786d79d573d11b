package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class DeadlinesTest {

    private static final long LIMIT_SECONDS = 30;

    @Test
    void expireWhenTheTimeIsUp() throws InterruptedException {
        Deadlines deadlines = Deadlines.after(Duration.ofMillis(40));
        Queue<Integer> expired = new ConcurrentLinkedQueue<>();
        CountDownLatch all = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            int number = i;
            deadlines.begin(() -> {
                expired.add(number);
                all.countDown();
            });
        }
        assertThat(all.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(expired).doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void doNotExpireOnceTheyHaveEnded() throws InterruptedException {
        Deadlines deadlines = Deadlines.after(Duration.ofMillis(60));
        Queue<Integer> expired = new ConcurrentLinkedQueue<>();
        CountDownLatch kept = new CountDownLatch(1);
        List<Deadlines.Wait> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            waits.add(deadlines.begin(() -> {
                expired.add(number);
                kept.countDown();
            }));
        }
        for (int ended : List.of(2, 0, 4, 1, 1)) {
            waits.get(ended).end();
        }
        assertThat(kept.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        waits.get(3).end();
        assertThat(expired).containsExactly(3);
    }

    @Test
    void mayBeFurtherAwayThanNanosecondsCount() {
        AtomicInteger expired = new AtomicInteger();
        Deadlines.after(Duration.ofDays(1_000_000))
                .begin(expired::incrementAndGet)
                .end();
        assertThat(expired).hasValue(0);
    }

    @Test
    void expireOrEndWhoeverComesFirst() throws InterruptedException {
        Deadlines deadlines = Deadlines.after(Duration.ofMillis(5));
        AtomicInteger expired = new AtomicInteger();
        Flux.range(0, 20_000)
                .parallel(4)
                .runOn(Schedulers.parallel())
                .doOnNext(number -> {
                    Deadlines.Wait wait = deadlines.begin(expired::incrementAndGet);
                    if (number % 10 != 0) {
                        wait.end();
                    }
                })
                .sequential()
                .blockLast(Duration.ofSeconds(LIMIT_SECONDS));

        GatewayTest.await(() -> expired.get() >= 2_000);
        CountDownLatch later = new CountDownLatch(1);
        deadlines.begin(later::countDown);
        assertThat(later.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(expired.get()).isBetween(2_000, 20_000);
    }
}
