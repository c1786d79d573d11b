package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;

/** Some columns of the rows of a result, in an order of their own. Holds one row after another. */
final class PickedColumns implements Row {

    private final int[] positions;
    private Row row;

    PickedColumns(int[] positions, Row first) {
        this.positions = positions.clone();
        this.row = first;
    }

    Row of(Row current) {
        row = current;
        return this;
    }

    @Override
    public RowMetadata getMetadata() {
        return row.getMetadata();
    }

    @Override
    public @Nullable Object get(int index) {
        return row.get(positions[index]);
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        return row.get(positions[index], type);
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return row.get(name, type);
    }
}
