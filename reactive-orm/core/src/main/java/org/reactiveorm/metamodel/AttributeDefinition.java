package org.reactiveorm.metamodel;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * An attribute of a model: its name, its type, and the way to its value in an instance. Immutable.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class AttributeDefinition<T, V> {

    private final String name;
    private final DataType<V> type;
    private final Function<? super T, ? extends @Nullable V> getter;
    private final BiConsumer<? super T, ? super V> setter;
    private final AttributeOptions options;

    /** Makes a definition; the setter is never called with null for a primitive field. */
    public AttributeDefinition(
            String name,
            DataType<V> type,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            AttributeOptions options) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.getter = Objects.requireNonNull(getter, "getter");
        this.setter = Objects.requireNonNull(setter, "setter");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** The attribute's name. */
    public String name() {
        return name;
    }

    /** What the column holds. */
    public DataType<V> type() {
        return type;
    }

    /** The same attribute, with a type of which more is known. */
    public AttributeDefinition<T, V> type(UnaryOperator<DataType<V>> change) {
        return new AttributeDefinition<>(name, change.apply(type), getter, setter, options);
    }

    /** What the attribute says of itself. */
    public AttributeOptions options() {
        return options;
    }

    /** The value in an instance, null if there is none. */
    public @Nullable V get(T instance) {
        return getter.apply(instance);
    }

    /**
     * Puts a value into an instance.
     *
     * @param value a value of this attribute's type, or null
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // a null reaches only setters of fields that can hold it
    public void set(T instance, @Nullable Object value) {
        setter.accept(instance, (V) value);
    }
}
