package org.reactiveorm.query;

import org.reactiveorm.type.DataType;

/**
 * An attribute that holds a truth value. Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class BooleanAttribute<T> extends Attribute<T, Boolean> implements BooleanTerm<T> {

    /** Names an attribute of a model. */
    public BooleanAttribute(String name, DataType<Boolean> type) {
        super(name, type);
    }
}
