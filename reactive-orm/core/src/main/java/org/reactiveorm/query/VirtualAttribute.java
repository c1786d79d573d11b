package org.reactiveorm.query;

import java.util.List;
import java.util.Objects;

/**
 * What a model makes of its attributes: it has no column, so no condition and no order knows it. Naming it in
 * {@code attributes(…)} reads the attributes that it needs. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class VirtualAttribute<T, V> implements Property<T, V> {

    private final String name;
    private final Class<? super V> type;
    private final List<Attribute<T, ?>> reads;

    /** Names a virtual attribute of a model; without {@code reads} it may read any attribute. */
    public VirtualAttribute(String name, Class<? super V> type, List<Attribute<T, ?>> reads) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.reads = List.copyOf(reads);
    }

    @Override
    public String name() {
        return name;
    }

    /** The class of a value, never a primitive one. */
    public Class<? super V> type() {
        return type;
    }

    @Override
    public List<Attribute<T, ?>> reads() {
        return reads;
    }

    @Override
    public String toString() {
        return name;
    }
}
