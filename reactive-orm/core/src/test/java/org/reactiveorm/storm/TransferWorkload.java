package org.reactiveorm.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Row;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reactiveorm.execution.LiveDatabase;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Transfers between accounts, reads and long statements on a live database. */
final class TransferWorkload implements Workload {

    private static final Function<Row, Long> NUMBER = row -> ((Number) row.get(0)).longValue();
    private static final int ACCOUNTS = 20;
    private static final long BALANCE = 1_000;
    private static final TransactionOptions PLAIN = TransactionOptions.DEFAULT;

    private final LiveDatabase database;
    private final StatementExecutor executor;
    private final Transactions transactions;
    private final Set<Integer> transfers = ConcurrentHashMap.newKeySet();
    private Set<Integer> committed;

    TransferWorkload(LiveDatabase database, StatementExecutor executor, Transactions transactions) {
        this.database = database;
        this.executor = executor;
        this.transactions = transactions;
    }

    static void createTables(LiveDatabase database) {
        database.prepare(
                "drop table if exists storm_account",
                "drop table if exists storm_log",
                "create table storm_account (id bigint primary key, balance bigint not null)",
                "create table storm_log (id bigint primary key)");
        for (int i = 0; i < ACCOUNTS; i++) {
            database.prepare("insert into storm_account values (" + i + ", " + BALANCE + ")");
        }
    }

    @Override
    public Mono<?> operation(Attempt attempt) {
        Random random = attempt.random();
        return switch (random.nextInt(20)) {
            case 0, 1, 2 ->
                executor.query(database.numbers(1 + random.nextInt(10)), NUMBER).count();
            case 3, 4 ->
                executor.query(database.numbers(random.nextInt(5_000)), NUMBER).count();
            case 5 ->
                executor.query(database.numbers(random.nextInt(5_000)), NUMBER)
                        .limitRate(20)
                        .count();
            case 6 ->
                executor.query(database.numbers(2_000), NUMBER)
                        .take(random.nextInt(100))
                        .count();
            case 7 ->
                executor.stream(database.numbers(2_000), NUMBER).limitRate(50).count();
            case 8 -> executor.query(database.pause(random.nextInt(30)), NUMBER).count();
            case 9 -> inTransaction(() -> Mono.zip(read(random), read(random), read(random)));
            case 10 ->
                inTransaction(() -> executor.query(database.pause(random.nextInt(30)), NUMBER)
                        .count());
            case 11 ->
                transactions
                        .streamUncommitted(PLAIN, tx -> executor.query(database.numbers(500), NUMBER))
                        .take(200)
                        .count();
            case 12 ->
                inTransaction(() -> Flux.range(0, 10).flatMap(i -> read(random)).count());
            case 13 -> transactions.run(PLAIN, tx -> tx.savepoint(() -> transfer(attempt)));
            case 14 -> transactions.run(PLAIN, tx -> transactions.run(PLAIN, inner -> transfer(attempt)));
            default -> transactions.run(PLAIN, tx -> transfer(attempt));
        };
    }

    private Mono<?> inTransaction(java.util.function.Supplier<Mono<?>> work) {
        return transactions.run(PLAIN, tx -> work.get().map(Object::toString));
    }

    private Mono<Long> read(Random random) {
        return executor.query(database.numbers(1 + random.nextInt(600)), NUMBER).count();
    }

    private Mono<Long> transfer(Attempt attempt) {
        transfers.add(attempt.id());
        Random random = attempt.random();
        int from = random.nextInt(ACCOUNTS - 1);
        int to = from + 1 + random.nextInt(ACCOUNTS - from - 1);
        int amount = random.nextInt(100);
        String sql = "update storm_account set balance = balance + ? where id = ?";
        return executor.execute(database.bound("insert into storm_log values (?)", attempt.id()))
                .then(executor.execute(database.bound(sql, -amount, from)))
                .then(executor.execute(database.bound(sql, amount, to)));
    }

    @Override
    public boolean writes(Attempt attempt) {
        return transfers.contains(attempt.id());
    }

    @Override
    public boolean isCommitted(Attempt attempt) {
        return committed.contains(attempt.id());
    }

    @Override
    public void verify() {
        assertThat(database.number("select sum(balance) from storm_account")).isEqualTo(ACCOUNTS * BALANCE);
        committed = new HashSet<>(executor.query(
                        CompiledStatement.of("select id from storm_log"), row -> ((Number) row.get(0)).intValue())
                .collectList()
                .block());
        executor.execute(CompiledStatement.of("update storm_account set balance = 0"))
                .block();
    }
}
