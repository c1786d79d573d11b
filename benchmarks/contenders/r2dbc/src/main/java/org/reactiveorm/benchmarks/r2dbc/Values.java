package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Values of columns that cannot be null. */
final class Values {

    private Values() {}

    static <V> V of(Readable row, int column, Class<V> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
