package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Row;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;

/**
 * Makes instances of rows. The columns are resolved once; safe to share by sequential rows of one result.
 *
 * @param <T> the model
 */
public final class InstanceReader<T> {

    private final MappedModel<T> model;
    private final MappedAttribute<T>[] columns;
    private final int offset;
    private final int width;
    private final BiConsumer<? super T, @Nullable Object[]> read;

    /**
     * Makes a reader of rows that begin with the columns of the shape.
     *
     * @param read is given each instance with the values of its row, unread ones marked by {@link Snapshot#UNREAD}
     */
    public InstanceReader(RowShape<T> shape, BiConsumer<? super T, @Nullable Object[]> read) {
        this(shape, 0, read);
    }

    /**
     * Makes a reader of rows that have other columns first.
     *
     * @param offset how many other columns
     */
    public InstanceReader(RowShape<T> shape, int offset, BiConsumer<? super T, @Nullable Object[]> read) {
        this.offset = offset;
        this.model = shape.model();
        this.columns = columns(shape.attributes());
        this.width = shape.model().attributes().size();
        this.read = read;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array knows nothing of the model
    private static <T> MappedAttribute<T>[] columns(List<MappedAttribute<T>> attributes) {
        return attributes.toArray(new MappedAttribute[0]);
    }

    /** A new instance with the values of the row. */
    public T read(Row row) {
        return readInto(row, model.definition().instantiate());
    }

    /** The instance, with the values of the row. */
    public T readInto(Row row, T instance) {
        @Nullable Object[] values = new @Nullable Object[width];
        if (columns.length < width) {
            Arrays.fill(values, Snapshot.UNREAD);
        }
        int position = offset;
        for (MappedAttribute<T> attribute : columns) {
            Object value = attribute.decode(row.get(position++, attribute.rawType()));
            attribute.set(instance, value);
            values[attribute.index()] = Snapshot.kept(attribute, value);
        }
        read.accept(instance, values);
        return instance;
    }
}
