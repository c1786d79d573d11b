package org.reactiveorm.type;

import org.jspecify.annotations.Nullable;

/**
 * How values of a class are stored in a column of another type: two pure functions. A model uses it by
 * {@link DataType#as(Class, ColumnCodec)} or by {@link org.reactiveorm.annotation.Codec}.
 *
 * <p>Conditions and orders go by what the column holds, so two values that are equal must be written alike. Whatever a function
 * throws becomes an error that names the attribute. Implementations are safe to share; nulls never reach them.
 *
 * @param <V> the class that the attribute has
 * @param <C> the class that the column's type has: {@code String}, {@code Long}, {@code BigDecimal} and so on
 */
public interface ColumnCodec<V, C> {

    /** What the column holds for a value; never null. */
    C write(V value);

    /** The value for what a column holds; null where it stands for no value. */
    @Nullable V read(C stored);

    /** Whether a save may leave the column as it is; by default whether the values are equal. */
    default boolean isSame(V one, V other) {
        return one.equals(other);
    }

    /**
     * A copy that stays as it is when the original changes in place, so that a save notices the change. By default the value
     * itself, which is right for immutable ones.
     */
    default V copy(V value) {
        return value;
    }
}
