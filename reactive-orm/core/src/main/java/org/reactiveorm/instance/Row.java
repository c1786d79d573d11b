package org.reactiveorm.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.metamodel.VirtualDefinition;

/**
 * An instance of a model that was defined at run time: values by the names of attributes. Not thread-safe.
 */
public final class Row extends ActiveRecord<Row> {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private final Map<String, Object> holders = new LinkedHashMap<>();

    private final Map<String, VirtualDefinition<Row, ?>> virtuals;

    /** Makes a row without values. */
    public Row() {
        this(Map.of());
    }

    Row(Map<String, VirtualDefinition<Row, ?>> virtuals) {
        this.virtuals = virtuals;
    }

    /**
     * The value of an attribute, null for none.
     *
     * @throws ClassCastException if the value is of another type
     */
    public <V> @Nullable V get(String attribute, Class<V> type) {
        return type.cast(get(attribute));
    }

    /**
     * The value of an attribute, null for none.
     *
     * @throws org.reactiveorm.error.NotLoadedException for a virtual attribute, if one that it needs was not read
     */
    @Override
    public @Nullable Object get(String attribute) {
        VirtualDefinition<Row, ?> virtual = virtuals.get(attribute);
        if (virtual == null) {
            return values.get(attribute);
        }
        return state() == null ? virtual.get(this) : super.get(attribute);
    }

    /**
     * Puts a value; null takes it away.
     *
     * @throws QueryException for a virtual attribute, if it cannot be set, or not to this value
     */
    @Override
    public Row set(String attribute, @Nullable Object value) {
        if (virtuals.containsKey(attribute)) {
            return super.set(attribute, value);
        }
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

    /** A view of all values; a copy of them where the model has virtual attributes. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        if (virtuals.isEmpty()) {
            return Collections.unmodifiableMap(values);
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        Map<String, @Nullable Object> known = super.toMap();
        for (String virtual : virtuals.keySet()) {
            if (known.containsKey(virtual)) {
                all.put(virtual, known.get(virtual));
            }
        }
        return all;
    }

    /** Shows the names of the attributes, never a value. */
    @Override
    public String toString() {
        return "Row" + values.keySet();
    }
}
