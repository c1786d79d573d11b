package org.reactiveorm.query;

import java.util.List;

/**
 * What instances of a model give by a name: an attribute, or what a model makes of its attributes. Only an attribute has a column.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public interface Property<T, V> {

    /** The name. */
    String name();

    /** The attributes that are read for it; empty where it does not say, so that all are. */
    List<Attribute<T, ?>> reads();
}
