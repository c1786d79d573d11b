package org.reactiveorm.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a model that was defined at run time: values by the names of attributes. Not thread-safe.
 */
public final class Row extends ActiveRecord<Row> {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Makes a row without values. */
    public Row() {}

    /**
     * The value of an attribute, null for none.
     *
     * @throws ClassCastException if the value is of another type
     */
    public <V> @Nullable V get(String attribute, Class<V> type) {
        return type.cast(values.get(attribute));
    }

    /** The value of an attribute, null for none. */
    @Override
    public @Nullable Object get(String attribute) {
        return values.get(attribute);
    }

    /** Puts a value; null takes it away. */
    @Override
    public Row set(String attribute, @Nullable Object value) {
        values.put(attribute, value);
        return this;
    }

    /** A view of all values. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        return Collections.unmodifiableMap(values);
    }

    /** Shows the names of the attributes, never a value. */
    @Override
    public String toString() {
        return "Row" + values.keySet();
    }
}
