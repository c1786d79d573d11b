package org.reactiveorm.query;

/**
 * An association to many rows, each of them connected by a row of a junction that is a model.
 *
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 * @param <J> the junction
 */
@SuppressWarnings("UnusedTypeParameter") // it says which attributes the junction part of an include may name
public final class ToManyThrough<T, X, J> extends ToMany<T, X> {

    /** Names an association of a model. */
    public ToManyThrough(String name) {
        super(name);
    }
}
