package org.reactiveorm.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.Row;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.LiveDatabase;
import org.reactiveorm.execution.StatementExecutor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Transactions on live databases, with a pool of one: whatever keeps its connection hangs the next call. */
class TransactionsIT {

    private static final Function<Row, Long> NUMBER = row -> ((Number) row.get(0)).longValue();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int STATEMENTS = 5_000;

    private LiveDatabase database;
    private StatementExecutor executor;
    private Transactions transactions;

    private void on(LiveDatabase live) {
        database = live;
        executor = live.executor(options -> options.poolSize(1));
        transactions = Transactions.create(executor);
        live.prepare("drop table if exists tx_t", "create table tx_t (id bigint primary key, n bigint not null)");
    }

    @AfterEach
    void close() {
        if (executor != null) {
            assertThat(executor.health().leases()).isZero();
            executor.close().block(LIMIT);
        }
    }

    private Mono<Long> insert(long id) {
        return executor.execute(database.bound("insert into tx_t values (?, ?)", id, id));
    }

    private long rows() {
        return database.number("select count(*) from tx_t");
    }

    @ParameterizedTest
    @EnumSource
    void commitsAndRollsBack(LiveDatabase live) {
        on(live);
        assertThat(transactions
                        .run(
                                TransactionOptions.DEFAULT,
                                tx -> insert(1).then(insert(2)).thenReturn("done"))
                        .block(LIMIT))
                .isEqualTo("done");
        assertThat(rows()).isEqualTo(2);
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, tx -> insert(3)
                                .then(Mono.error(new IllegalStateException("no"))))
                        .block(LIMIT))
                .hasMessage("no");
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, tx -> insert(4).then(insert(1)))
                        .block(LIMIT))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(rows()).isEqualTo(2);
        assertThat(transactions
                        .runMany(TransactionOptions.DEFAULT, tx -> Flux.concat(insert(5), insert(6)))
                        .collectList()
                        .block(LIMIT))
                .containsExactly(1L, 1L);
        assertThat(rows()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void goesBackToSavepoints(LiveDatabase live) {
        on(live);
        transactions
                .run(TransactionOptions.DEFAULT, tx -> insert(1)
                        .then(tx.savepoint(() -> insert(2).then(insert(1))).onErrorReturn(0L))
                        .then(tx.savepoint(() -> insert(3))))
                .block(LIMIT);
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void queuesConcurrentStatements(LiveDatabase live) {
        on(live);
        Long sum = transactions
                .run(TransactionOptions.DEFAULT, tx -> Flux.range(0, STATEMENTS)
                        .flatMap(i -> executor.query(live.numbers(1), NUMBER), 256)
                        .reduce(0L, Long::sum))
                .block(LIMIT);
        assertThat(sum).isEqualTo(STATEMENTS);
        assertThat(transactions
                        .run(TransactionOptions.DEFAULT, tx -> Mono.zip(insert(1), insert(2), insert(3)))
                        .block(LIMIT))
                .isNotNull();
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, tx -> Mono.zip(insert(4), insert(1), insert(5)))
                        .block(LIMIT))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAStatementBehindAnOpenStream(LiveDatabase live) {
        on(live);
        assertThatThrownBy(() -> transactions
                        .runMany(TransactionOptions.DEFAULT, tx -> executor.stream(live.numbers(3), NUMBER)
                                .concatMap(i -> executor.query(live.numbers(1), NUMBER), 1))
                        .blockLast(LIMIT))
                .isInstanceOf(ConnectionBusyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void runsActionsAfterTheOuterCommit(LiveDatabase live) {
        on(live);
        AtomicInteger calls = new AtomicInteger();
        Mono<Void> call = insert(9).doOnNext(n -> calls.incrementAndGet()).then();
        transactions
                .run(
                        TransactionOptions.DEFAULT,
                        tx -> transactions.run(TransactionOptions.DEFAULT, inner -> {
                            inner.afterCommit(() -> call);
                            return insert(1).doOnNext(n -> assertThat(calls).hasValue(0));
                        }))
                .block(LIMIT);
        assertThat(calls).hasValue(1);
        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void marksAnOuterTransactionThatSwallowedAnError(LiveDatabase live) {
        on(live);
        assertThatThrownBy(() -> transactions
                        .run(TransactionOptions.DEFAULT, tx -> insert(1)
                                .then(transactions.run(TransactionOptions.DEFAULT, inner -> insert(1)))
                                .onErrorReturn(0L))
                        .block(LIMIT))
                .isInstanceOf(TransactionException.class);
        assertThat(rows()).isZero();
    }
}
