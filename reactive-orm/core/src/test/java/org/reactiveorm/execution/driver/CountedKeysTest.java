package org.reactiveorm.execution.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

class CountedKeysTest {

    @Test
    void followsFromTheFirstKeyByTheStepOfTheSession() {
        assertThat(keys(1, new FirstKey(7, 3))).containsExactly(7L, 8L, 9L);
        assertThat(keys(10, new FirstKey(11, 4))).containsExactly(11L, 21L, 31L, 41L);
    }

    @Test
    void leavesASingleKeyAsItIs() {
        assertThat(keys(5, new FirstKey(7, 1))).containsExactly(7L);
        assertThat(keys(5)).isEmpty();
    }

    @Test
    void passesOnTheKeysOfAServerThatTellsThemAll() {
        assertThat(keys(5, new KeyRow(3), new KeyRow(9), new Count(2))).containsExactly(3L, 9L);
    }

    @Test
    void passesAnErrorOn() {
        assertThatThrownBy(() -> keys(1, new KeyRow(3), new Failure())).hasMessage("refused");
    }

    @Test
    void refusesKeysBeyondTheLargestNumber() {
        assertThatThrownBy(() -> keys(1, new FirstKey(Long.MAX_VALUE, 2))).isInstanceOf(ArithmeticException.class);
    }

    private static List<Long> keys(long step, Result.Segment... segments) {
        return CountedKeys.map(new Segments(List.of(segments)), step, row -> (Long) row.get(0))
                .collectList()
                .block();
    }

    /** As the driver of MySQL gives it: a row and a count in one. */
    private record FirstKey(long key, long value) implements Result.RowSegment, Result.UpdateCount {

        @Override
        public Row row() {
            return new OneKey(key);
        }
    }

    private record KeyRow(long key) implements Result.RowSegment {

        @Override
        public Row row() {
            return new OneKey(key);
        }
    }

    private record Count(long value) implements Result.UpdateCount {}

    private record Failure() implements Result.Message {

        @Override
        public R2dbcException exception() {
            return new R2dbcNonTransientResourceException("refused");
        }

        @Override
        public int errorCode() {
            return 1;
        }

        @Override
        public String sqlState() {
            return "HY000";
        }

        @Override
        public String message() {
            return "refused";
        }
    }

    private record OneKey(long key) implements Row {

        @Override
        public RowMetadata getMetadata() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T get(int index, Class<T> type) {
            return type.cast(key);
        }

        @Override
        public <T> T get(String name, Class<T> type) {
            return type.cast(key);
        }
    }

    private record Segments(List<Result.Segment> segments) implements Result {

        @Override
        public Publisher<Long> getRowsUpdated() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Publisher<T> map(BiFunction<Row, RowMetadata, ? extends T> mapping) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Publisher<T> map(Function<? super Readable, ? extends T> mapping) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Result filter(Predicate<Segment> filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Publisher<T> flatMap(Function<Segment, ? extends Publisher<? extends T>> mapping) {
            return Flux.fromIterable(segments).concatMap(mapping);
        }
    }
}
