package org.reactiveorm.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.execution.GatewayHealth;
import org.reactiveorm.execution.GatewayOptions;
import org.reactiveorm.execution.LiveDatabase;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Many operations, most of them left at a random moment; then nothing may be leaked, every connection must answer, no
 * transaction may be half done, none may be committed after its subscriber was seen to leave, and none lost that was
 * acknowledged.
 *
 * <p>As a program: {@code GatewayStorm POSTGRESQL 1000000 [seed]}; the server's URL comes from the environment.
 */
public final class GatewayStorm {

    private static final int POOL_SIZE = 10;
    private static final int CONCURRENCY = 16;
    private static final int AT_THE_LAST_MOMENT = 2;
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private final StatementExecutor executor;
    private final WatchedFactory factory;
    private final Workload workload;
    private final long seed;
    private final int mostMicros;
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Queue<Attempt> writers = new ConcurrentLinkedQueue<>();

    GatewayStorm(
            ConnectionFactory connections,
            GatewayOptions options,
            BiFunction<StatementExecutor, Transactions, Workload> workload,
            long seed,
            int mostMicros) {
        this.factory = new WatchedFactory(connections);
        this.executor = StatementExecutor.create(
                factory,
                Dialects.forProduct(connections.getMetadata().getName()),
                options.poolSize(POOL_SIZE).acquireTimeout(SETTLE));
        this.workload = workload.apply(executor, Transactions.create(executor));
        this.seed = seed;
        this.mostMicros = mostMicros;
    }

    /** Runs a storm on a live database. */
    public static String onLiveDatabase(LiveDatabase database, int operations, long seed) {
        TransferWorkload.createTables(database);
        return new GatewayStorm(
                        database.factory(),
                        GatewayOptions.DEFAULT.cancelGrace(Duration.ofMillis(10)),
                        (executor, transactions) -> new TransferWorkload(database, executor, transactions),
                        seed,
                        20_000)
                .run(operations);
    }

    /** Runs a storm. */
    public static void main(String[] arguments) {
        Hooks.onErrorDropped(e -> new IllegalStateException("dropped", e).printStackTrace());
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        System.out.println(onLiveDatabase(LiveDatabase.valueOf(arguments[0]), Integer.parseInt(arguments[1]), seed));
    }

    String run(int operations) {
        long start = System.nanoTime();
        Flux.range(0, operations)
                .flatMap(id -> one(new Attempt(id, seed)), CONCURRENCY)
                .blockLast(Duration.ofHours(2));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        settle();
        assertThat(factory.violations()).isEmpty();
        probeEachConnection();
        workload.verify();
        GatewayHealth health = executor.health();
        long unseen = verifyOutcomes(health);
        executor.close().block(SETTLE);
        return operations + " operations in " + millis + " ms: " + acknowledged + " acknowledged, " + left + " left, "
                + failed + " failed; 0 leaked, 0 unusable; " + unseen + " committed without being seen; " + health;
    }

    private Mono<Attempt> one(Attempt attempt) {
        return attempt.run(workload.operation(attempt), mostMicros).doOnNext(done -> {
            if (done.isAcknowledged()) {
                acknowledged.increment();
            } else if (done.error() != null) {
                failed.increment();
            } else {
                left.increment();
            }
            if (workload.writes(done)) {
                writers.add(done);
            }
        });
    }

    private void settle() {
        long end = System.nanoTime() + SETTLE.toNanos();
        while ((executor.health().leases() > 0 || executor.poolFigures().acquired() > 0) && System.nanoTime() < end) {
            Mono.delay(Duration.ofMillis(10)).block();
        }
        assertThat(executor.health().leases()).isZero();
        assertThat(executor.poolFigures().acquired()).isZero();
    }

    /** All at once, so that each of them is another one. */
    private void probeEachConnection() {
        AtomicInteger missing = new AtomicInteger(POOL_SIZE);
        Sinks.Empty<Void> together = Sinks.empty();
        Transactions transactions = Transactions.create(executor);
        Mono<Long> probe = transactions.run(
                TransactionOptions.DEFAULT, tx -> executor.query(CompiledStatement.of("select 1"), row -> 1L)
                        .count()
                        .flatMap(rows -> {
                            if (missing.decrementAndGet() == 0) {
                                together.tryEmitEmpty();
                            }
                            return together.asMono().thenReturn(rows);
                        }));
        List<Long> answers = Flux.range(0, POOL_SIZE)
                .flatMap(i -> probe, POOL_SIZE)
                .collectList()
                .block(SETTLE);
        assertThat(answers).hasSize(POOL_SIZE);
    }

    /** What was acknowledged is there; what is there without that was in flight when its subscriber left. */
    private long verifyOutcomes(GatewayHealth health) {
        long unseen = 0;
        for (Attempt writer : writers) {
            boolean committed = workload.isCommitted(writer);
            if (writer.isAcknowledged()) {
                assertThat(committed)
                        .as("acknowledged operation %s is there", writer.id())
                        .isTrue();
            } else if (committed) {
                unseen++;
            }
        }
        // whoever leaves in the very moment of the last signal is neither told nor counted
        assertThat(unseen).isLessThanOrEqualTo(health.unknownCommits() + AT_THE_LAST_MOMENT);
        return unseen;
    }
}
