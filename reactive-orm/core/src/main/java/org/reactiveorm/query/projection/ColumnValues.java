package org.reactiveorm.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * The columns of one row of a result, as a mapping function sees them. Valid only during the call of that function.
 *
 * <p>A column is found by its name in the result, letter by letter first and then without regard to upper and lower case. What
 * does not fit is a {@link org.reactiveorm.error.MappingException}, never another value.
 */
public interface ColumnValues {

    /** The value of a column, converted; null where the row has none. */
    <V> @Nullable V get(String column, Class<V> type);

    /** The value of a column, converted as an attribute of the type would be; null where the row has none. */
    <V> @Nullable V get(String column, DataType<V> type);

    /** The value of the column at a zero-based position, converted; null where the row has none. */
    <V> @Nullable V get(int index, Class<V> type);

    /** The value of a column as the driver gives it; null where the row has none. */
    @Nullable Object get(String column);

    /** The value of the column at a zero-based position as the driver gives it; null where the row has none. */
    @Nullable Object get(int index);

    /** The names of the columns, in order. */
    List<String> names();
}
