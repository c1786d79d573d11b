package org.reactiveorm.metamodel;

/** Where a missing id comes from. */
public enum IdGeneration {
    /** The writer assigns it. */
    ASSIGNED,
    /** The database counts it up. */
    IDENTITY,
    /** A random UUID, made before the insert. */
    UUID
}
