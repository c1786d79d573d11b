package org.reactiveorm.query;

/**
 * An association to load, and what to load of it.
 *
 * @param association the association
 * @param query which rows at the other end, in which order, how many for each parent, and what to load of them in turn
 * @param junction which rows of the junction, and in which order, where there is one that is a model; else every row
 * @param <T> the model that declares the association
 * @param <X> the model at the other end
 */
public record Include<T, X>(Association<T, X> association, Query<X> query, Query<?> junction) {

    /** An include that does not speak of a junction. */
    public Include(Association<T, X> association, Query<X> query) {
        this(association, query, Query.all());
    }
}
