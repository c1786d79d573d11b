package org.reactiveorm.execution;

import io.r2dbc.spi.R2dbcTransientResourceException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import io.r2dbc.spi.Statement;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A statement of {@link ScriptedDatabase}; its rows are numbers. */
final class ScriptedStatement implements Statement {

    private final ScriptedConnection connection;
    private final String sql;

    ScriptedStatement(ScriptedConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    @Override
    public Publisher<? extends Result> execute() {
        if (sql.equals("lose")) {
            return connection.exchange(sql, Flux.<Long>empty()).map(ScriptedStatement::never);
        }
        return Mono.just(new ScriptedResult(connection.exchange(sql, Flux.defer(this::numbers))));
    }

    private static Result never(Long number) {
        throw new IllegalStateException("A lost answer has no " + number);
    }

    private Flux<Long> numbers() {
        String[] words = sql.split(" ");
        return switch (words[0]) {
            case "rows" -> Flux.range(1, Integer.parseInt(words[1])).map(Long::valueOf);
            case "broken" ->
                Flux.range(1, Integer.parseInt(words[1]))
                        .map(Long::valueOf)
                        .concatWith(Flux.error(ScriptedDatabase.killed()));
            case "fail" ->
                Flux.error(
                        new R2dbcTransientResourceException("secret value 4711", words[1], Integer.parseInt(words[2])));
            case "hang" -> stoppable(Flux.never());
            case "stubborn" -> Flux.never();
            case "sleep" -> stoppable(Mono.delay(Duration.ofMillis(Long.parseLong(words[1]))));
            case "write" ->
                Mono.fromSupplier(() -> {
                            connection.write(Integer.parseInt(words[1]));
                            return 1L;
                        })
                        .flux();
            case "kill" ->
                Mono.<Long>fromRunnable(() -> connection.database().kill(Integer.parseInt(words[2])))
                        .flux();
            default -> sql.startsWith("select connection_id()") ? Flux.just((long) connection.number()) : Flux.empty();
        };
    }

    private Flux<Long> stoppable(Publisher<Long> work) {
        return Flux.from(work).takeUntilOther(connection.interrupted().then(Mono.error(ScriptedDatabase::killed)));
    }

    @Override
    public Statement add() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statement bind(int index, Object value) {
        return this;
    }

    @Override
    public Statement bind(String name, Object value) {
        return this;
    }

    @Override
    public Statement bindNull(int index, Class<?> type) {
        return this;
    }

    @Override
    public Statement bindNull(String name, Class<?> type) {
        return this;
    }

    private record ScriptedResult(Flux<Long> numbers) implements Result {

        @Override
        public Publisher<Long> getRowsUpdated() {
            return numbers.count();
        }

        @Override
        public <T> Publisher<T> map(BiFunction<Row, RowMetadata, ? extends T> mapping) {
            return numbers.map(number -> mapping.apply(new ScriptedRow(number), null));
        }

        @Override
        public <T> Publisher<T> map(Function<? super Readable, ? extends T> mapping) {
            return numbers.map(number -> mapping.apply(new ScriptedRow(number)));
        }

        @Override
        public Result filter(Predicate<Segment> filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Publisher<T> flatMap(Function<Segment, ? extends Publisher<? extends T>> mapping) {
            throw new UnsupportedOperationException();
        }
    }

    private record ScriptedRow(Long number) implements Row {

        @Override
        public RowMetadata getMetadata() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T get(int index, Class<T> type) {
            return type.cast(number);
        }

        @Override
        public <T> T get(String name, Class<T> type) {
            return type.cast(number);
        }
    }
}
