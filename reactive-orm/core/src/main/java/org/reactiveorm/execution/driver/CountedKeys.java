package org.reactiveorm.execution.driver;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys of an insert where the server tells only the first of them and how many rows there were, as MySQL does. InnoDB hands
 * out the keys of one insert in one go, so the others follow from the first.
 */
public final class CountedKeys {

    private CountedKeys() {}

    /**
     * A row for each inserted row, mapped; in it the key is the only column.
     *
     * @param result what the driver gave for an insert of rows without keys
     * @param step the session's {@code auto_increment_increment}
     */
    public static <T> Flux<T> map(Result result, long step, Function<? super Row, ? extends T> mapper) {
        return Flux.from(result.<T>flatMap(segment -> elements(segment, step, mapper)));
    }

    private static <T> Publisher<? extends T> elements(
            Result.Segment segment, long step, Function<? super Row, ? extends T> mapper) {
        if (segment instanceof Result.Message message) {
            return Mono.error(message.exception());
        }
        if (!(segment instanceof Result.RowSegment rows)) {
            return Mono.empty();
        }
        if (segment instanceof Result.UpdateCount count && count.value() > 1) {
            long first = firstKey(rows.row());
            return Flux.range(0, Math.toIntExact(count.value()))
                    .map(number -> mapper.apply(new KeyRow(Math.addExact(first, Math.multiplyExact(step, number)))));
        }
        return Mono.just(mapper.apply(rows.row()));
    }

    private static long firstKey(Row row) {
        if (row.get(0) instanceof Number key) {
            return key.longValue();
        }
        throw new IllegalStateException("The driver gave no number for a generated key");
    }

    /** A row with a key and nothing else. */
    private record KeyRow(long key) implements Row {

        @Override
        public RowMetadata getMetadata() {
            throw new UnsupportedOperationException("A derived key has no metadata");
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
}
