package org.reactiveorm.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Row;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.reactiveorm.execution.ScriptedDatabase;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that the scripted database can do, pairs of writes above all. */
final class ScriptedWorkload implements Workload {

    private static final Function<Row, Long> NUMBER = row -> row.get(0, Long.class);
    private static final TransactionOptions PLAIN = TransactionOptions.DEFAULT;

    private final ScriptedDatabase database;
    private final StatementExecutor executor;
    private final Transactions transactions;
    private final Set<Integer> writers = ConcurrentHashMap.newKeySet();

    ScriptedWorkload(ScriptedDatabase database, StatementExecutor executor, Transactions transactions) {
        this.database = database;
        this.executor = executor;
        this.transactions = transactions;
    }

    private Flux<Long> rows(String text) {
        return executor.query(CompiledStatement.of(text), NUMBER);
    }

    @Override
    public Mono<?> operation(Attempt attempt) {
        Random random = attempt.random();
        return switch (random.nextInt(16)) {
            case 0, 1 -> rows("rows " + random.nextInt(5)).count();
            case 2 -> rows("rows " + random.nextInt(500)).take(10).count();
            case 3 -> rows("rows 100").limitRate(7).count();
            case 4 -> rows("fail 23000 1062").count();
            case 5 -> rows("broken 3").count();
            case 6 ->
                random.nextInt(20) == 0
                        ? rows("sleep " + random.nextInt(20)).count()
                        : rows("rows 1").count();
            case 7 ->
                random.nextInt(200) == 0
                        ? rows("fail 08000 0").count()
                        : rows("rows 2").count();
            case 8 ->
                transactions.run(
                        PLAIN,
                        tx -> Mono.zip(
                                rows("rows 3").count(), rows("fail 23000 1062").count()));
            case 9 ->
                transactions.run(
                        PLAIN,
                        tx -> Flux.range(0, 20).flatMap(i -> rows("rows 2")).count());
            case 10 ->
                transactions
                        .streamUncommitted(PLAIN, tx -> rows("rows 20").concatMap(i -> rows("rows 2"), 1))
                        .take(random.nextInt(50))
                        .count();
            case 11 -> transactions.run(PLAIN, tx -> tx.savepoint(() -> pair(attempt)));
            case 12 -> transactions.run(PLAIN, tx -> transactions.run(PLAIN, inner -> pair(attempt)));
            case 13 -> transactions.runMany(PLAIN, tx -> pair(attempt).flux()).next();
            default -> transactions.run(PLAIN, tx -> pair(attempt));
        };
    }

    /** The second number of a pair is negative. */
    private Mono<Long> pair(Attempt attempt) {
        int id = attempt.id() + 1;
        writers.add(attempt.id());
        return rows("write " + id).then(rows("write " + -id).next());
    }

    @Override
    public boolean writes(Attempt attempt) {
        return writers.contains(attempt.id());
    }

    @Override
    public boolean isCommitted(Attempt attempt) {
        return database.committed().contains(attempt.id() + 1);
    }

    @Override
    public void verify() {
        assertThat(database.violations()).isEmpty();
        assertThat(database.inTransaction()).isZero();
        for (int id : database.committed()) {
            assertThat(database.committed()).contains(-id);
        }
    }
}
