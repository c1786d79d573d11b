package org.reactiveorm.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.GatewayOptions;
import org.reactiveorm.execution.GatewayTest;
import org.reactiveorm.execution.ScriptedDatabase;
import org.reactiveorm.execution.StatementExecutor;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Transactions, and every way in which they can end. */
class TransactionsTest extends GatewayTest {

    private static final TransactionOptions PLAIN = TransactionOptions.DEFAULT;

    private Transactions transactions;

    @BeforeEach
    void open() {
        database.keepingStatements();
        transactions = Transactions.create(executor(options -> options.poolSize(1)));
    }

    private Mono<Long> write(int id) {
        return executor.execute(sql("write " + id));
    }

    private List<String> said() {
        return database.statements().stream().skip(3).toList();
    }

    @Test
    void emitsAfterTheCommit() {
        List<Integer> committed = new ArrayList<>();
        transactions
                .runMany(PLAIN, tx -> Flux.concat(write(1), write(2)))
                .doOnNext(n -> committed.addAll(database.committed()))
                .blockLast(LIMIT);
        assertThat(committed).containsExactly(1, 2, 1, 2);
        assertThat(said()).containsExactly("begin", "write 1", "write 2", "commit");
    }

    @Test
    void doesNothingBeforeTheFirstRequest() {
        AtomicInteger calls = new AtomicInteger();
        StepVerifier.create(
                        transactions.runMany(PLAIN, tx -> {
                            calls.incrementAndGet();
                            return write(1).flux();
                        }),
                        0)
                .expectSubscription()
                .thenCancel()
                .verify(LIMIT);
        assertThat(calls).hasValue(0);
        assertThat(database.opened()).isZero();
    }

    @Test
    void rollsBackWhenTheWorkThrowsFailsOrIsNull() {
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, tx -> {
                            throw new IllegalStateException("thrown");
                        })
                        .block(LIMIT))
                .hasMessage("thrown");
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, tx -> write(1).then(Mono.error(new IllegalStateException("failed"))))
                        .block(LIMIT))
                .hasMessage("failed");
        assertThatThrownBy(() -> transactions.<Long>run(PLAIN, tx -> null).block(LIMIT))
                .isInstanceOf(NullPointerException.class);
        assertThat(said()).containsExactly("begin", "rollback", "begin", "write 1", "rollback", "begin", "rollback");
        assertThat(database.committed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "sleep 1000", "rows 3"})
    void rollsBackWhenItIsCancelled(String statement) {
        Disposable running = transactions
                .run(PLAIN, tx -> write(1).then(executor.execute(sql(statement)))
                        .then(Mono.never()))
                .subscribe();
        await(() -> database.statements().contains(statement));
        running.dispose();
        awaitQuiet();
        assertThat(said()).endsWith("rollback").doesNotContain("commit");
        assertThat(database.committed()).isEmpty();
    }

    @Test
    void rollsBackWhenItIsTimedOut() {
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, tx -> write(1).then(executor.execute(sql("hang"))))
                        .timeout(Duration.ofMillis(50))
                        .block(LIMIT))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> transactions
                        .run(PLAIN.timeout(Duration.ofMillis(50)).name("booking"), tx -> write(1).then(
                                        executor.execute(sql("hang"))))
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessage("The transaction \"booking\" was rolled back: it took longer than 50 ms");
        assertThat(database.committed()).isEmpty();
    }

    @Test
    void finishesACommitThatIsInFlight() {
        Sinks.Empty<Void> gate = Sinks.empty();
        database.beforeCommit(gate.asMono());
        Disposable running = transactions.run(PLAIN, tx -> write(1)).subscribe();
        await(() -> database.statements().contains("commit"));
        running.dispose();
        gate.tryEmitEmpty();
        awaitQuiet();
        assertThat(database.committed()).containsExactly(1);
        assertThat(executor.health().unknownCommits()).isEqualTo(1);
    }

    @Test
    void countsACommitWhoseSubscriberLeftBeforeItWasTold() {
        Sinks.Empty<Void> gate = Sinks.empty();
        Disposable running = transactions
                .run(PLAIN, tx -> {
                    tx.afterCommit(gate::asMono);
                    return write(1);
                })
                .subscribe();
        await(() -> database.committed().contains(1));
        running.dispose();
        gate.tryEmitEmpty();
        awaitQuiet();
        assertThat(executor.health().unknownCommits()).isEqualTo(1);
    }

    @Test
    void tellsThatTheOutcomeOfALostCommitIsUnknown() {
        Sinks.Empty<Void> gate = Sinks.empty();
        database.beforeCommit(gate.asMono());
        Sinks.One<Long> result = Sinks.one();
        transactions.run(PLAIN, tx -> write(1)).subscribe(result::tryEmitValue, result::tryEmitError);
        await(() -> database.statements().contains("commit"));
        database.dropAll();
        assertThatThrownBy(() -> result.asMono().block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("is unknown");
        assertThat(executor.health().unknownCommits()).isEqualTo(1);
    }

    @Test
    void joinsAnOuterTransaction() {
        transactions
                .run(PLAIN, outer -> write(1).then(transactions.run(PLAIN, inner -> write(2)))
                        .then(write(3)))
                .block(LIMIT);
        assertThat(said()).containsExactly("begin", "write 1", "write 2", "write 3", "commit");
    }

    @Test
    void doesNotJoinATransactionOfAnotherDatabase() {
        ScriptedDatabase other = new ScriptedDatabase(7).keepingStatements();
        StatementExecutor otherExecutor =
                StatementExecutor.create(other, Dialects.forProduct("MariaDB"), GatewayOptions.DEFAULT);
        Transactions others = Transactions.create(otherExecutor);
        transactions
                .run(PLAIN, tx -> write(1).then(otherExecutor.execute(sql("write 7")))
                        .then(others.run(
                                PLAIN,
                                otherTx -> otherExecutor.execute(sql("write 8")).then(write(2)))))
                .block(LIMIT);
        assertThat(said()).containsExactly("begin", "write 1", "write 2", "commit");
        assertThat(other.statements().stream().skip(3)).containsExactly("write 7", "begin", "write 8", "commit");
        otherExecutor.close().block(LIMIT);
    }

    @Test
    void doesNotCommitWhatAJoinedTransactionLeftHalfDone() {
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, outer -> write(1).then(transactions
                                .run(PLAIN, inner -> write(2).then(Mono.error(new IllegalStateException("inner"))))
                                .onErrorReturn("swallowed")))
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasRootCauseMessage("inner");
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, outer -> transactions
                                .run(PLAIN, inner -> write(3).then(executor.execute(sql("sleep 1000"))))
                                .timeout(Duration.ofMillis(10), Mono.just(0L)))
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class);
        assertThatThrownBy(() -> transactions
                        .runMany(PLAIN, outer -> transactions
                                .runMany(PLAIN, inner -> Flux.concat(write(4), write(5)))
                                .take(1))
                        .blockLast(LIMIT))
                .isInstanceOf(TransactionException.class);
        assertThat(database.committed()).isEmpty();
        transactions
                .runMany(PLAIN, outer -> transactions
                        .run(PLAIN, inner -> write(6))
                        .flux()
                        .next()
                        .flux())
                .blockLast(LIMIT);
        assertThat(database.committed()).containsExactly(6);
    }

    @Test
    void obeysItsPropagation() {
        TransactionOptions mandatory = PLAIN.propagation(Propagation.MANDATORY);
        assertThatThrownBy(() -> transactions.run(mandatory, tx -> write(1)).block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("there is none");
        transactions
                .run(PLAIN, tx -> transactions.run(mandatory, inner -> write(1)))
                .block(LIMIT);
        TransactionOptions nested = PLAIN.propagation(Propagation.NESTED);
        transactions
                .run(PLAIN, tx -> transactions
                        .run(nested, inner -> write(2))
                        .then(transactions
                                .run(nested, inner -> write(3).then(Mono.<Long>error(new IllegalStateException())))
                                .onErrorReturn(0L)))
                .block(LIMIT);
        assertThat(said())
                .containsExactly(
                        "begin",
                        "write 1",
                        "commit",
                        "begin",
                        "savepoint orm_1",
                        "write 2",
                        "release savepoint orm_1",
                        "savepoint orm_2",
                        "write 3",
                        "rollback to savepoint orm_2",
                        "commit");
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, tx -> transactions.run(PLAIN.isolation(Isolation.SERIALIZABLE), in -> write(4)))
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("SERIALIZABLE");
    }

    @Test
    void runsSavepointsOneAfterAnotherAndInsideEachOther() {
        transactions
                .run(
                        PLAIN,
                        tx -> Mono.zip(
                                tx.savepoint(() -> write(1).then(tx.savepoint(() -> write(2)))),
                                tx.savepoint(() -> write(3))))
                .block(LIMIT);
        assertThat(said())
                .containsExactly(
                        "begin",
                        "savepoint orm_1",
                        "write 1",
                        "savepoint orm_2",
                        "write 2",
                        "release savepoint orm_2",
                        "release savepoint orm_1",
                        "savepoint orm_3",
                        "write 3",
                        "release savepoint orm_3",
                        "commit");
    }

    @Test
    void goesBackToASavepointThatIsCancelled() {
        transactions
                .run(PLAIN, tx -> tx.savepoint(() -> write(1).then(executor.execute(sql("sleep 1000"))))
                        .timeout(Duration.ofMillis(10), Mono.empty())
                        .then(write(2)))
                .block(LIMIT);
        assertThat(said()).contains("rollback to savepoint orm_1").endsWith("write 2", "commit");
    }

    @Test
    void endsByARollbackWhereThatIsAsked() {
        assertThat(transactions
                        .run(PLAIN, tx -> {
                            tx.setRollbackOnly();
                            return write(1).thenReturn("result");
                        })
                        .block(LIMIT))
                .isEqualTo("result");
        assertThat(said()).containsExactly("begin", "write 1", "rollback");
    }

    @Test
    void runsActionsAfterTheCommitAndOnlyThen() {
        List<String> order = new ArrayList<>();
        transactions
                .run(PLAIN, tx -> {
                    tx.afterCommit(
                            () -> write(9).doOnNext(n -> order.add("first")).then());
                    return tx.savepoint(() -> write(1))
                            .then(transactions.run(PLAIN.propagation(Propagation.NESTED), inner -> {
                                inner.afterCommit(() -> Mono.fromRunnable(() -> order.add("second")));
                                return write(2);
                            }));
                })
                .doOnNext(n -> order.add("result"))
                .block(LIMIT);
        assertThat(order).containsExactly("first", "second", "result");
        assertThat(said()).endsWith("commit", "write 9");
        transactions
                .run(PLAIN, tx -> {
                    tx.afterCommit(() -> Mono.fromRunnable(() -> order.add("never")));
                    return Mono.error(new IllegalStateException());
                })
                .onErrorComplete()
                .block(LIMIT);
        assertThat(order).doesNotContain("never");
        assertThatThrownBy(() -> transactions
                        .run(PLAIN, tx -> {
                            tx.afterCommit(() -> Mono.error(new IllegalStateException("mail")));
                            return write(3);
                        })
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("is committed");
        assertThat(database.committed()).contains(3);
    }

    @Test
    void holdsBackSoManyResultsAndNoMore() {
        assertThat(transactions
                        .runMany(PLAIN.maxResults(5), tx -> Flux.range(0, 5))
                        .count()
                        .block(LIMIT))
                .isEqualTo(5);
        assertThatThrownBy(() -> transactions
                        .runMany(PLAIN.maxResults(5), tx -> Flux.range(0, 6))
                        .blockLast(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("streamUncommitted");
        assertThat(transactions
                        .streamUncommitted(PLAIN.maxResults(5), tx -> Flux.range(0, 50))
                        .count()
                        .block(LIMIT))
                .isEqualTo(50);
    }

    @Test
    void takesAStreamBackThatIsLeft() {
        transactions
                .streamUncommitted(PLAIN, tx -> Flux.range(1, 100).concatMap(this::write))
                .take(3)
                .blockLast(LIMIT);
        awaitQuiet();
        assertThat(said()).endsWith("rollback");
        assertThat(database.committed()).isEmpty();
    }

    @Test
    void cancelsASiblingWithoutLosingTheConnection() {
        for (int i = 0; i < 500; i++) {
            assertThatThrownBy(() -> transactions
                            .run(PLAIN, tx -> Mono.zip(write(1), executor.execute(sql("fail 23000 1062")), write(2)))
                            .block(LIMIT))
                    .isNotNull();
        }
        assertThat(database.committed()).isEmpty();
        assertThat(database.opened()).isEqualTo(1);
    }

    @Test
    void givesAConnectionUpThatCannotBegin() {
        database.failingBegin();
        assertThatThrownBy(() -> transactions.run(PLAIN, tx -> write(1)).block(LIMIT))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("begun");
        transactions.run(PLAIN, tx -> write(1)).block(LIMIT);
        assertThat(database.opened()).isEqualTo(2);
    }
}
