package org.reactiveorm.test.memory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Models;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads everything there is, with one connection. Run it with {@code -Xmx96m} and the arguments: URL, how many parents and how
 * many children there are, and what to do, one after another. It ends with 0 if all of them came by each time.
 */
public final class SmallHeapProgram {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SLOW_READING = Duration.ofSeconds(10);

    private final Orm orm;
    private final Repository<Author, Long> authors;

    private SmallHeapProgram(String url) {
        orm = Orm.builder(url)
                .gateway(options -> options.poolSize(1))
                .models(Models.all())
                .build();
        authors = orm.repository(Author_.MODEL);
    }

    public static void main(String[] arguments) {
        SmallHeapProgram program = new SmallHeapProgram(arguments[0]);
        Counts expected = new Counts(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        for (String work : List.of(arguments).subList(3, arguments.length)) {
            long begin = System.nanoTime();
            String figures = program.run(work, expected);
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            System.out.println(work + ": " + figures + " in " + millis + " ms");
        }
        program.orm.close().block(LIMIT);
        System.exit(0);
    }

    private String run(String work, Counts expected) {
        return switch (work) {
            case "outside" -> read(expected, everything());
            case "inside" -> read(expected, orm.transaction(tx -> everything()));
            case "slowly" -> readSlowly();
            default -> throw new IllegalArgumentException("outside, inside or slowly");
        };
    }

    private Mono<Counts> everything() {
        return authors.include(Author_.posts)
                .all()
                .reduce(
                        new Counts(0, 0),
                        (counts, author) -> counts.plus(author.posts.loaded().size()));
    }

    private String read(Counts expected, Mono<Counts> reading) {
        Counts counts = reading.block(LIMIT);
        if (!expected.equals(counts)) {
            throw new IllegalStateException("expected " + expected + ", read " + counts);
        }
        return counts.toString();
    }

    /** A row every three milliseconds; meanwhile others ask for the only connection, and somebody looks how often it is in use. */
    private String readSlowly() {
        LongAdder rows = new LongAdder();
        AtomicInteger samples = new AtomicInteger();
        AtomicInteger inUse = new AtomicInteger();
        Mono<Void> slow = authors.include(Author_.posts)
                .all()
                .concatMap(author -> Mono.delay(Duration.ofMillis(3)).thenReturn(author), 1)
                .doOnNext(author -> rows.increment())
                .take(SLOW_READING)
                .then();
        Mono<Void> looking = Flux.interval(Duration.ofMillis(5))
                .doOnNext(tick -> {
                    samples.incrementAndGet();
                    inUse.addAndGet(orm.health().leases());
                })
                .take(SLOW_READING)
                .then();
        Mono<List<Long>> others = Flux.interval(Duration.ofMillis(200))
                .onBackpressureDrop()
                .concatMap(tick -> authors.exists().elapsed().map(elapsed -> elapsed.getT1()), 0)
                .take(SLOW_READING)
                .collectList();
        List<Long> waits = Mono.zip(slow.thenReturn(true), looking.thenReturn(true), others)
                .map(all -> all.getT3())
                .block(LIMIT);
        long longest = waits == null
                ? Long.MAX_VALUE
                : waits.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
        int share = inUse.get() * 100 / Math.max(1, samples.get());
        String figures = rows.sum() + " rows read slowly, connection in use " + share + " % of the time, "
                + waits.size() + " others waited at most " + longest + " ms,";
        if (rows.sum() < 1_000 || share > 60 || waits.size() < 20 || longest > 4_000) {
            throw new IllegalStateException(figures);
        }
        return figures;
    }

    private record Counts(long parents, long children) {
        Counts plus(int more) {
            return new Counts(parents + 1, children + more);
        }
    }
}
