package org.reactiveorm.execution;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.execution.driver.CountedKeys;
import org.reactiveorm.execution.log.StatementLog;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One execution of a statement on a session.
 *
 * @param <T> the type of the elements
 */
final class RunningStatement<T> implements Step<T> {

    private final Lease lease;
    private final Call<T> call;
    private final Mono<Void> mayInterrupt;
    private final long startNanos = System.nanoTime();
    private volatile @Nullable Drain drain;
    private @Nullable Throwable failure;
    private boolean answered;
    private long changed;
    private long seen;
    private long seenNanos = startNanos;

    /** Makes an execution; {@code mayInterrupt} completes when the database may be asked to stop it, once it was cancelled. */
    RunningStatement(Lease lease, Call<T> call, Mono<Void> mayInterrupt) {
        this.lease = lease;
        this.call = call;
        this.mayInterrupt = mayInterrupt;
    }

    @Override
    public Publisher<T> open() {
        return lease.gateway().driver().open(() -> call.elements(results(), this));
    }

    private Flux<Result> results() {
        CompiledStatement compiled = call.statement();
        Statement statement = lease.session().createStatement(compiled.sql());
        List<EncodedBind> binds = compiled.binds();
        for (int i = 0; i < binds.size(); i++) {
            EncodedBind bind = binds.get(i);
            Object value = bind.value();
            if (value == null) {
                statement.bindNull(i, bind.wireType());
            } else {
                statement.bind(i, value);
            }
        }
        List<String> generated = compiled.generatedColumns();
        if (!generated.isEmpty()) {
            statement.returnGeneratedValues(generated.toArray(new String[0]));
        }
        return Flux.from(statement.execute());
    }

    /**
     * Every statement has a result, if only a count. The driver of PostgreSQL loses one now and then when it prepares a statement again
     * that the server has forgotten, and would give it to the next statement of the connection.
     */
    @Override
    public @Nullable Throwable missing() {
        if (answered) {
            return null;
        }
        return new ConnectionException(
                "The driver lost the answer of the database, and the connection is closed; whether the statement was run is"
                        + " unknown. With PostgreSQL that happens when the server forgets prepared statements: after changes of"
                        + " tables, or behind a pooler, for which the URL needs preparedStatementCacheQueries=0",
                null,
                null);
    }

    /** The elements of a result. */
    <R> Publisher<R> elements(Result result, Function<? super Row, ? extends R> mapper) {
        answered = true;
        if (!call.statement().generatedColumns().isEmpty() && lease.gateway().driver() == Driver.MY_SQL_FAMILY) {
            return CountedKeys.map(result, lease.session().keyStep(), row -> element(row, mapper));
        }
        return result.map((row, metadata) -> element(row, mapper));
    }

    /** The element of a row; one that cannot be made ends the statement, after the driver has sent what it has to send. */
    @SuppressWarnings("unchecked") // the drain knows the mark and never hands it on
    private <R> R element(Row row, Function<? super Row, ? extends R> mapper) {
        if (failure == null) {
            try {
                R element = mapper.apply(row);
                if (element != null) {
                    return element;
                }
                failure = new MappingException("The mapping of a row gave null; a stream cannot carry that");
            } catch (Throwable e) {
                Exceptions.throwIfJvmFatal(e);
                failure = e;
            }
        }
        return (R) FAILED_ELEMENT;
    }

    /** How many rows a result says to have changed. */
    Publisher<Long> changes(Result result) {
        answered = true;
        return Mono.from(result.getRowsUpdated()).doOnNext(rows -> changed += rows);
    }

    @Override
    public void started(Drain started) {
        drain = started;
        lease.session().running(this);
    }

    @Override
    public Throwable failure() {
        Throwable known = failure;
        return known == null ? new IllegalStateException("No element has failed") : known;
    }

    @Override
    public Mono<Void> settle(Mono<Void> ended) {
        return lease.settle(ended, mayInterrupt);
    }

    @Override
    public Throwable translate(Throwable error) {
        Throwable translated =
                lease.gateway().errors().statement(error, call.statement().sql());
        if (translated instanceof ConnectionException) {
            lease.session().spoil();
        }
        return translated;
    }

    @Override
    public void ended(long elements, @Nullable Throwable error) {
        lease.session().running(null);
        if (call.kind() == Call.Kind.COMMAND) {
            return;
        }
        long rows = call.countsChanges() ? changed : elements;
        StatementLog.Ending ending = new StatementLog.Ending(rows, System.nanoTime() - startNanos, error);
        lease.log().ended(call.statement(), call.listener(), ending);
    }

    /** Gives the statement up if it ran or stood still for too long; called now and then. */
    void check(long nowNanos) {
        Drain running = drain;
        if (running == null) {
            return;
        }
        GatewayOptions options = lease.gateway().options();
        String sql = call.statement().sql();
        if (call.isStream()) {
            long limit = options.stallLimit().toNanos();
            if (limit > 0 && stalledFor(running, nowNanos) > limit) {
                running.giveUp(new StatementException(
                        "The consumer of a plain stream asked for nothing for "
                                + options.stallLimit().toMillis() + " ms while it held a connection",
                        sql,
                        null,
                        null));
            }
        } else if (!call.isUnlimited()) {
            long limit = options.statementTimeout().toNanos();
            if (limit > 0 && nowNanos - startNanos > limit + options.hardLimit().toNanos()) {
                running.giveUp(new TransientStatementException(
                        TransientStatementException.Kind.STATEMENT_TIMEOUT, sql, null, null));
            }
        }
    }

    private long stalledFor(Drain running, long nowNanos) {
        long emitted = running.emitted();
        if (emitted != seen || !running.stalled()) {
            seen = emitted;
            seenNanos = nowNanos;
        }
        return nowNanos - seenNanos;
    }
}
