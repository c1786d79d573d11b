package org.reactiveorm.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.type.DataType;

/**
 * An attribute of a model, as queries name it. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public class Attribute<T, V> implements Term<T, V>, Property<T, V> {

    private final Node.Named node;
    private final DataType<V> type;

    /** Names an attribute of a model. */
    public Attribute(String name, DataType<V> type) {
        this.node = new Node.Named(Objects.requireNonNull(name, "name"));
        this.type = Objects.requireNonNull(type, "type");
    }

    /** The attribute's name. */
    @Override
    public final String name() {
        return node.attribute();
    }

    /** The attribute itself. */
    @Override
    public final List<Attribute<T, ?>> reads() {
        return List.of(this);
    }

    @Override
    public final DataType<V> type() {
        return type;
    }

    @Override
    public final Node.Named node() {
        return node;
    }

    /** Sets the attribute in an update; null takes the value away, as {@link #setNull} does. */
    public final Assignment<T> set(@Nullable V value) {
        return new Assignment<>(this, value);
    }

    /**
     * Sets the attribute in an update to what is computed of each row as it was before: of its own attributes, of the rows at the
     * other end of its associations, by a subquery.
     */
    public final Assignment<T> set(Term<? super T, ? extends V> value) {
        return new Assignment<>(this, Objects.requireNonNull(value, "value").node(), Assignment.Kind.COMPUTE);
    }

    /** Takes the value away in an update. */
    public final Assignment<T> setNull() {
        return new Assignment<>(this, null);
    }

    @Override
    public final String toString() {
        return name();
    }
}
