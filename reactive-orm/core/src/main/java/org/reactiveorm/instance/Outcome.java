package org.reactiveorm.instance;

/**
 * An instance, and where its row came from.
 *
 * @param instance the instance
 * @param kind where it came from
 * @param <T> the model
 */
public record Outcome<T>(T instance, Kind kind) {

    /** Whether the row is new. */
    public boolean isCreated() {
        return kind == Kind.CREATED;
    }

    /** Where a row came from. */
    public enum Kind {
        /** It is new. */
        CREATED,
        /** It was there and was changed. */
        UPDATED,
        /** It was there and is as it was. */
        FOUND,
        /** There is no row: the instance was built and waits to be saved. */
        BUILT,
        /** New or changed: the database does not tell. */
        UNKNOWN
    }
}
