package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.internal.loading.Engine;
import org.reactiveorm.internal.plan.cursor.CursorKey;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What operations need of an {@code Orm}.
 *
 * @param engine runs what writes, and what a write reads
 * @param reads reads rows
 * @param transactions runs work in transactions
 * @param clock tells the time of timestamps
 * @param cursorKey seals cursors
 */
public record OperationContext(
        Engine engine, Engine reads, Transactions transactions, Clock clock, CursorKey cursorKey) {

    /** Reads come from readers, if there are any. */
    public OperationContext(Engine engine, Transactions transactions, Clock clock, CursorKey cursorKey) {
        this(engine, engine.over(engine.executor().fromReader()), transactions, clock, cursorKey);
    }

    /** The same, with a listener to the statements. */
    OperationContext heardBy(StatementListener listener) {
        Engine heard = engine.over(engine.executor().heardBy(listener));
        Engine read = reads.over(reads.executor().heardBy(listener));
        return new OperationContext(heard, read, transactions, clock, cursorKey);
    }

    /** The same, with rows read from the writer. */
    OperationContext fromWriter() {
        Engine read = reads.over(reads.executor().fromWriter());
        return new OperationContext(engine, read, transactions, clock, cursorKey);
    }

    /** The time now, at the precision of a column. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The dialect. */
    Dialect dialect() {
        return engine.dialect();
    }

    /** What the rows of a statement are mapped to that only reads. */
    <R> Flux<R> read(Statement statement, Function<? super Row, ? extends R> mapper) {
        return reads.executor().query(dialect().compile(statement), mapper);
    }

    /** What the rows of a statement are mapped to, on the server that is written to. */
    <R> Flux<R> query(Statement statement, Function<? super Row, ? extends R> mapper) {
        return query(dialect().compile(statement), mapper);
    }

    /** As {@link #query(Statement, Function)}. */
    <R> Flux<R> query(CompiledStatement statement, Function<? super Row, ? extends R> mapper) {
        return engine.executor().query(statement, mapper);
    }

    /** The number of rows that a statement changed. */
    Mono<Long> execute(Statement statement) {
        return execute(dialect().compile(statement));
    }

    /** As {@link #execute(Statement)}. */
    Mono<Long> execute(CompiledStatement statement) {
        return engine.executor().execute(statement);
    }

    /** Runs work in the transaction of the subscriber, or in one of its own. */
    <R> Mono<R> inTransaction(Supplier<Mono<R>> work) {
        return transactions.run(TransactionOptions.DEFAULT, transaction -> work.get());
    }

    /** Runs work between the hooks of an instance, all in one transaction; the work alone where no hook listens. */
    <T, R> Mono<R> hooked(
            ModelBehaviour<T> behaviour,
            T instance,
            List<HookEvent> before,
            Supplier<Mono<R>> work,
            List<HookEvent> after) {
        if (!behaviour.handles(before) && !behaviour.handles(after)) {
            return work.get();
        }
        return inTransaction(
                () -> behaviour.run(instance, before).then(Mono.defer(work)).flatMap(result -> behaviour
                        .run(instance, after)
                        .thenReturn(result)));
    }
}
