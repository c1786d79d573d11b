package org.reactiveorm.metamodel;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model makes of its attributes: a value without a column. Immutable.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class VirtualDefinition<T, V> {

    private final String name;
    private final Class<? super V> type;
    private final List<String> reads;
    private final Function<? super T, ? extends @Nullable V> getter;
    private final @Nullable BiConsumer<? super T, ? super V> setter;

    /**
     * Makes a definition.
     *
     * @param reads the names of the attributes that the getter needs; empty for all
     * @param setter null for a value that is read only
     */
    public VirtualDefinition(
            String name,
            Class<? super V> type,
            List<String> reads,
            Function<? super T, ? extends @Nullable V> getter,
            @Nullable BiConsumer<? super T, ? super V> setter) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.reads = List.copyOf(reads);
        this.getter = Objects.requireNonNull(getter, "getter");
        this.setter = setter;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The class of a value, never a primitive one. */
    public Class<? super V> type() {
        return type;
    }

    /** The names of the attributes that the getter needs; empty for all. */
    public List<String> reads() {
        return reads;
    }

    /** Whether it can be set. */
    public boolean isSettable() {
        return setter != null;
    }

    /** The value that an instance gives, null if there is none; whatever the model throws comes through. */
    public @Nullable V get(T instance) {
        return getter.apply(instance);
    }

    /**
     * Gives an instance a value; whatever the model throws comes through.
     *
     * @param value a value of this type, or null
     * @throws IllegalStateException if it cannot be set
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the model decides what a null means
    public void set(T instance, @Nullable Object value) {
        if (setter == null) {
            throw new IllegalStateException(name + " has no setter");
        }
        setter.accept(instance, (V) value);
    }
}
