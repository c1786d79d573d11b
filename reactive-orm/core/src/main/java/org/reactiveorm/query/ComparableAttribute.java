package org.reactiveorm.query;

import org.reactiveorm.type.DataType;

/**
 * An attribute whose values have an order. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public class ComparableAttribute<T, V> extends Attribute<T, V> implements ComparableTerm<T, V> {

    /** Names an attribute of a model. */
    public ComparableAttribute(String name, DataType<V> type) {
        super(name, type);
    }
}
