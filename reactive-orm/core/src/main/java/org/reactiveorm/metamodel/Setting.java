package org.reactiveorm.metamodel;

/** A choice that a model makes for itself or leaves to the {@code Orm}. */
public enum Setting {
    /** As the {@code Orm} is configured. */
    INHERITED,
    /** On for this model. */
    ON,
    /** Off for this model. */
    OFF;

    /** Whether it is on, where {@code inherited} is what the {@code Orm} says. */
    public boolean resolve(boolean inherited) {
        return this == INHERITED ? inherited : this == ON;
    }
}
