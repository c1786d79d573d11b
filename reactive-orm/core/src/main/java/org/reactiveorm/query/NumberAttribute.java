package org.reactiveorm.query;

import org.reactiveorm.type.DataType;

/**
 * An attribute that holds a number. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class NumberAttribute<T, V> extends ComparableAttribute<T, V> implements NumberTerm<T, V> {

    /** Names an attribute of a model. */
    public NumberAttribute(String name, DataType<V> type) {
        super(name, type);
    }
}
