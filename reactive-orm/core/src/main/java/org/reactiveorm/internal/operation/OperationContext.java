package org.reactiveorm.internal.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.internal.loading.Engine;
import org.reactiveorm.internal.plan.cursor.CursorKey;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Mono;

/**
 * What operations need of an {@code Orm}.
 *
 * @param engine reads and runs statements
 * @param transactions runs work in transactions
 * @param clock tells the time of timestamps
 * @param cursorKey seals cursors
 */
public record OperationContext(Engine engine, Transactions transactions, Clock clock, CursorKey cursorKey) {

    /** The same, with a listener to the statements. */
    OperationContext heardBy(StatementListener listener) {
        Engine heard =
                new Engine(engine.dialect(), engine.executor().heardBy(listener), engine.limits(), engine.registry());
        return new OperationContext(heard, transactions, clock, cursorKey);
    }

    /** The time now, at the precision of a column. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The number of rows that a statement changed. */
    Mono<Long> execute(Statement statement) {
        return engine.executor().execute(engine.dialect().compile(statement));
    }

    /** Runs work in the transaction of the subscriber, or in one of its own. */
    <R> Mono<R> inTransaction(Supplier<Mono<R>> work) {
        return transactions.run(TransactionOptions.DEFAULT, transaction -> work.get());
    }
}
