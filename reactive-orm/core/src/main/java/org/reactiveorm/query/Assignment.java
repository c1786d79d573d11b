package org.reactiveorm.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * An attribute and what an update does to it.
 *
 * @param attribute the attribute
 * @param value the value, null to take it away; for {@link Kind#COMPUTE} the {@link org.reactiveorm.query.tree.Node} of it
 * @param kind what is done with the value
 * @param <T> the model
 */
public record Assignment<T>(Attribute<T, ?> attribute, @Nullable Object value, Kind kind) {

    /** Copies a value that could be changed. */
    public Assignment {
        DataType<?> type = attribute.type();
        value = value != null && type.isMutable() && !type.isCustom() ? type.copy(value) : value;
    }

    /** Sets the attribute. */
    public Assignment(Attribute<T, ?> attribute, @Nullable Object value) {
        this(attribute, value, Kind.SET);
    }

    /** Adds to the number that a row has; a row without a number stays without. */
    public static <T, N extends Number> Assignment<T> increment(Attribute<T, N> attribute, N by) {
        return new Assignment<>(attribute, Objects.requireNonNull(by, "by"), Kind.ADD);
    }

    /** Takes from the number that a row has; a row without a number stays without. */
    public static <T, N extends Number> Assignment<T> decrement(Attribute<T, N> attribute, N by) {
        return new Assignment<>(attribute, Objects.requireNonNull(by, "by"), Kind.SUBTRACT);
    }

    /** What is done with a value. */
    public enum Kind {
        /** It is the new value. */
        SET,
        /** It is added to the value that is there. */
        ADD,
        /** It is taken from the value that is there. */
        SUBTRACT,
        /** It is a tree of what is computed of the row. */
        COMPUTE
    }
}
