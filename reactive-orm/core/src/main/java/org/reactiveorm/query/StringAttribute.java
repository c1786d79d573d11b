package org.reactiveorm.query;

import org.reactiveorm.type.DataType;

/**
 * An attribute that holds text. Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class StringAttribute<T> extends ComparableAttribute<T, String> implements StringTerm<T> {

    /** Names an attribute of a model. */
    public StringAttribute(String name, DataType<String> type) {
        super(name, type);
    }
}
