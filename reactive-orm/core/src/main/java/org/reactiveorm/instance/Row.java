package org.reactiveorm.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;

/**
 * An instance of a model that was defined at run time: values by the names of attributes. Not thread-safe.
 */
public final class Row extends ActiveRecord<Row> {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private final Map<String, Object> holders = new LinkedHashMap<>();

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

    /**
     * The holder of an association to many rows.
     *
     * @param <X> the model at the other end, {@code Row} for one that was defined at run time; the caller knows it
     * @throws QueryException if the model of this row has no such association to many
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // only the caller knows the model at the other end
    public <X> Many<X> many(String association) {
        if (holders.get(association) instanceof Many<?> holder) {
            return (Many<X>) holder;
        }
        throw missing(association, "many rows");
    }

    /**
     * The holder of an association to one row.
     *
     * @param <X> the model at the other end, {@code Row} for one that was defined at run time; the caller knows it
     * @throws QueryException if the model of this row has no such association to one
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // only the caller knows the model at the other end
    public <X> One<X> one(String association) {
        if (holders.get(association) instanceof One<?> holder) {
            return (One<X>) holder;
        }
        throw missing(association, "one row");
    }

    private QueryException missing(String association, String rows) {
        return new QueryException("Association \"" + association + "\" to " + rows
                + " is not declared by the model of this row; its associations are " + holders.keySet());
    }

    void hold(String association, Object holder) {
        holders.put(association, holder);
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
