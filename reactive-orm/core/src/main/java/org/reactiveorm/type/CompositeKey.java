package org.reactiveorm.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of a model whose key has several attributes: their values, in the order in which the model declares them. Two are equal
 * where all values are. The generated metamodel makes one by its typed method {@code key(…)}.
 */
public final class CompositeKey {

    private final List<Object> values;

    private CompositeKey(List<Object> values) {
        this.values = values;
    }

    /**
     * A key of these values.
     *
     * @throws IllegalArgumentException if there are fewer than two
     * @throws NullPointerException if one is null
     */
    public static CompositeKey of(Object... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("A composite key has at least two values, not " + values.length);
        }
        return new CompositeKey(List.of(values));
    }

    /** The values, at least two, in the order in which the model declares the attributes. */
    public List<Object> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompositeKey key && values.equals(key.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Shows how many values there are, never a value. */
    @Override
    public String toString() {
        return "CompositeKey of " + values.size() + " values";
    }
}
