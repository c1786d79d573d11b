package org.reactiveorm.query;

import org.reactiveorm.type.DataType;

/**
 * An attribute that holds a JSON document. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class JsonAttribute<T, V> extends Attribute<T, V> {

    /** Names an attribute of a model. */
    public JsonAttribute(String name, DataType<V> type) {
        super(name, type);
    }
}
