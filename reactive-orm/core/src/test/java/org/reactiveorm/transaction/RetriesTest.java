package org.reactiveorm.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.execution.GatewayTest;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Which transactions are run again, how often, and what is left of the runs that failed. */
class RetriesTest extends GatewayTest {

    private static final String DEADLOCK = "fail 40001 1213";
    private static final TransactionOptions THREE =
            TransactionOptions.DEFAULT.retry(3, Duration.ofMillis(1), Duration.ofMillis(4));

    private Transactions transactions;
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void open() {
        database.keepingStatements();
        transactions = Transactions.create(executor(options -> options.poolSize(1)));
    }

    private Mono<Long> write(int id) {
        return executor.execute(sql("write " + id));
    }

    /** Writes the number of the run, and fails so many times. */
    private Mono<Long> failing(int times) {
        int run = runs.incrementAndGet();
        return write(run).then(run <= times ? executor.execute(sql(DEADLOCK)) : write(100));
    }

    private List<String> said() {
        return database.statements().stream().skip(3).toList();
    }

    @Test
    void runsTheWholeWorkAgainAfterADeadlock() {
        Set<Transaction> handles = ConcurrentHashMap.newKeySet();
        transactions
                .run(THREE, tx -> {
                    handles.add(tx);
                    return failing(2);
                })
                .block(LIMIT);
        assertThat(said())
                .containsExactly(
                        "begin",
                        "write 1",
                        DEADLOCK,
                        "rollback",
                        "begin",
                        "write 2",
                        DEADLOCK,
                        "rollback",
                        "begin",
                        "write 3",
                        "write 100",
                        "commit");
        assertThat(handles).hasSize(3);
        assertThat(database.committed()).containsExactlyInAnyOrder(3, 100);
        assertThat(database.opened()).isEqualTo(1);
    }

    @Test
    void passesTheErrorOnAfterTheLastRun() {
        assertThatThrownBy(() -> transactions.run(THREE, tx -> failing(9)).block(LIMIT))
                .isInstanceOf(TransientStatementException.class);
        assertThat(runs).hasValue(4);
        assertThat(database.committed()).isEmpty();
    }

    @Test
    void runsOnceUnlessItIsTold() {
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, tx -> failing(1))
                        .block(LIMIT))
                .isInstanceOf(TransientStatementException.class);
        assertThat(runs).hasValue(1);
    }

    /** A broken constraint, a statement that took too long, a lock that was not had. */
    @ParameterizedTest
    @ValueSource(strings = {"fail 23000 1062", "fail 70100 1969", "fail HY000 1205", "fail 42000 1064"})
    void doesNotRetryOtherErrors(String failure) {
        assertThatThrownBy(() -> transactions
                        .run(THREE, tx -> {
                            runs.incrementAndGet();
                            return executor.execute(sql(failure));
                        })
                        .block(LIMIT))
                .isNotNull();
        assertThat(runs).hasValue(1);
    }

    @Test
    void doesNotRetryWhatTheProgramThrew() {
        assertThatThrownBy(() -> transactions
                        .run(THREE, tx -> {
                            runs.incrementAndGet();
                            throw new IllegalStateException("no");
                        })
                        .block(LIMIT))
                .hasMessage("no");
        assertThat(runs).hasValue(1);
    }

    @Test
    void retriesWhereTheWorkHidTheConflict() {
        transactions
                .run(THREE, tx -> failing(1).onErrorMap(e -> new IllegalStateException("mine", e)))
                .block(LIMIT);
        transactions
                .run(THREE, tx -> failing(3).onErrorResume(e -> Mono.just(0L)))
                .block(LIMIT);
        assertThat(database.committed()).containsExactlyInAnyOrder(2, 4, 100);
    }

    @Test
    void retriesACommitThatWasRefusedForAConflict() {
        AtomicInteger commits = new AtomicInteger();
        database.beforeCommit(Mono.defer(() -> commits.incrementAndGet() == 1
                ? Mono.error(new R2dbcTransientResourceException("Deadlock", "40001", 1213))
                : Mono.empty()));
        Long written = transactions
                .run(THREE, tx -> write(runs.incrementAndGet()).thenReturn(7L))
                .block(LIMIT);
        assertThat(written).isEqualTo(7);
        assertThat(commits).hasValue(2);
        assertThat(database.committed()).containsExactly(2);
    }

    @Test
    void neverRetriesACommitWhoseOutcomeIsUnknown() {
        Sinks.Empty<Void> gate = Sinks.empty();
        database.beforeCommit(gate.asMono());
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        transactions.run(THREE, tx -> write(runs.incrementAndGet())).subscribe(written -> {}, outcome::set);
        await(() -> database.statements().contains("commit"));
        database.dropAll();
        await(() -> outcome.get() != null);
        assertThat(outcome.get()).isInstanceOf(TransactionException.class).hasMessageContaining("is unknown");
        assertThat(runs).hasValue(1);
        assertThat(executor.health().unknownCommits()).isEqualTo(1);
    }

    @Test
    void neverRetriesWhatIsCommitted() {
        assertThatThrownBy(() -> transactions
                        .run(THREE, tx -> {
                            tx.afterCommit(() -> executor.execute(sql(DEADLOCK)).then());
                            return write(runs.incrementAndGet());
                        })
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("is committed");
        assertThat(runs).hasValue(1);
        assertThat(database.committed()).containsExactly(1);
    }

    @Test
    void dropsTheActionsOfRunsThatFailed() {
        List<Integer> actions = new ArrayList<>();
        transactions
                .run(THREE, tx -> {
                    int run = runs.get() + 1;
                    tx.afterCommit(() -> Mono.fromRunnable(() -> actions.add(run)));
                    return failing(2);
                })
                .block(LIMIT);
        assertThat(actions).containsExactly(3);
    }

    @Test
    void dropsTheResultsOfRunsThatFailed() {
        List<Long> results = transactions
                .runMany(THREE, tx -> {
                    long run = runs.incrementAndGet();
                    Flux<Long> rows = Flux.just(run, run * 10);
                    return run == 1 ? rows.concatWith(executor.execute(sql(DEADLOCK))) : rows;
                })
                .collectList()
                .block(LIMIT);
        assertThat(results).containsExactly(2L, 20L);
    }

    @Test
    void refusesToRetryWhatWasEmittedBeforeTheCommit() {
        assertThatThrownBy(() -> transactions.streamUncommitted(THREE.name("export"), tx -> Flux.just(1)))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("\"export\" cannot be retried");
    }

    @Test
    void leavesRetryingToTheOutermostTransaction() {
        AtomicInteger outerRuns = new AtomicInteger();
        transactions
                .run(THREE, outer -> {
                    outerRuns.incrementAndGet();
                    return transactions.run(THREE, inner -> failing(1));
                })
                .block(LIMIT);
        assertThat(outerRuns).hasValue(2);
        assertThat(runs).hasValue(2);

        TransactionOptions nested = THREE.propagation(Propagation.NESTED);
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, outer -> transactions.run(nested, inner -> failing(9)))
                        .block(LIMIT))
                .isInstanceOf(TransientStatementException.class);
        assertThat(runs).hasValue(3);
    }

    @Test
    void holdsNoConnectionBetweenRunsAndEndsWhereItIsLeftThere() throws InterruptedException {
        TransactionOptions slow = TransactionOptions.DEFAULT.retry(3, Duration.ofMillis(300), Duration.ofSeconds(1));
        Disposable running = transactions.run(slow, tx -> failing(9)).subscribe();
        await(() -> database.statements().contains("rollback"));
        awaitQuiet();
        running.dispose();
        Thread.sleep(700);
        assertThat(runs).hasValue(1);
        assertThat(database.statements()).endsWith("rollback");
    }

    @Test
    void endsWhereItIsLeftInALaterRun() {
        Disposable running = transactions
                .run(THREE, tx -> {
                    int run = runs.incrementAndGet();
                    return write(run).then(executor.execute(sql(run == 1 ? DEADLOCK : "hang")));
                })
                .subscribe();
        await(() -> database.statements().contains("hang"));
        running.dispose();
        awaitQuiet();
        assertThat(runs).hasValue(2);
        assertThat(said()).endsWith("rollback").doesNotContain("commit");
        assertThat(database.committed()).isEmpty();
    }

    @Test
    void givesEachRunItsOwnTimeLimit() {
        Long written = transactions
                .run(THREE.timeout(Duration.ofMillis(400)), tx -> Mono.delay(Duration.ofMillis(150))
                        .then(Mono.defer(() -> failing(3))))
                .block(LIMIT);
        assertThat(written).isEqualTo(1);
        assertThat(runs).hasValue(4);
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        assertThatThrownBy(() -> TransactionOptions.DEFAULT.retry(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransactionOptions.DEFAULT.retry(1, Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TransactionOptions.DEFAULT.retry(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
