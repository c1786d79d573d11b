package org.reactiveorm.storm;

import java.time.Duration;
import java.util.Random;
import reactor.core.publisher.Mono;

/** One operation of a storm, and what became of it. */
final class Attempt {

    private static final long CERTAIN_NANOS = 50_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int id;
    private final Random random;
    private volatile boolean acknowledged;
    private volatile long leftNanos;
    private volatile Throwable error;

    Attempt(int id, long seed) {
        this.id = id;
        this.random = new Random(seed * 31 + id);
    }

    int id() {
        return id;
    }

    Random random() {
        return random;
    }

    /** Whether the outcome was seen. */
    boolean isAcknowledged() {
        return acknowledged;
    }

    /** Whether the subscriber has left so long ago that no thread can have been held up between two instructions since. */
    boolean hasLeftLongAgo() {
        long since = leftNanos;
        return since != 0 && System.nanoTime() - since > CERTAIN_NANOS;
    }

    Throwable error() {
        return error;
    }

    /** The operation, left after a random time in most cases. */
    Mono<Attempt> run(Mono<?> operation, int mostMicros) {
        Mono<?> watched = operation
                .doOnSuccess(result -> acknowledged = true)
                .doOnError(e -> error = e)
                .contextWrite(context -> context.put(Attempt.class, this));
        return leaving(watched, mostMicros)
                .timeout(PATIENCE, Mono.error(() -> new AssertionError("Operation " + id + " hangs")))
                .then()
                .doOnSuccess(nothing -> leave())
                .onErrorResume(e -> !(e instanceof AssertionError), e -> {
                    leave();
                    return Mono.empty();
                })
                .thenReturn(this);
    }

    private void leave() {
        if (!acknowledged) {
            leftNanos = System.nanoTime();
        }
    }

    private Mono<?> leaving(Mono<?> operation, int mostMicros) {
        Duration delay = Duration.ofNanos(random.nextInt(mostMicros >> random.nextInt(6)) * 1_000L);
        return switch (random.nextInt(10)) {
            case 0, 1 -> operation;
            case 2, 3, 4 -> operation.timeout(delay);
            case 5 -> operation.takeUntilOther(Mono.empty());
            default -> operation.takeUntilOther(Mono.delay(delay));
        };
    }
}
