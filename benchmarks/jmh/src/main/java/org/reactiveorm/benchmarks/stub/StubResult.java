package org.reactiveorm.benchmarks.stub;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One answer as a result. All rows pass through one object, so that the driver adds nothing to what a row costs. */
final class StubResult implements Result, Row {

    private final Answers.Answer answer;
    private @Nullable Object[] current = {};

    StubResult(Answers.Answer answer) {
        this.answer = answer;
    }

    @Override
    @SuppressWarnings("NullAway") // the parameter is declared by an interface that says nothing of null
    public <T> Publisher<T> map(BiFunction<Row, RowMetadata, ? extends T> mapping) {
        return Flux.fromIterable(answer.rows()).map(values -> {
            current = values;
            return mapping.apply(this, null);
        });
    }

    @Override
    public Publisher<Long> getRowsUpdated() {
        return Mono.just(answer.updated());
    }

    @Override
    public @Nullable Object get(int index) {
        return current[index];
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return type.cast(current[index]);
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        throw new UnsupportedOperationException("columns by name");
    }

    @Override
    public RowMetadata getMetadata() {
        throw new UnsupportedOperationException("metadata of columns");
    }

    @Override
    public Result filter(Predicate<Segment> filter) {
        throw new UnsupportedOperationException("segments");
    }

    @Override
    public <T> Publisher<T> flatMap(Function<Segment, ? extends Publisher<? extends T>> mapping) {
        throw new UnsupportedOperationException("segments");
    }
}
