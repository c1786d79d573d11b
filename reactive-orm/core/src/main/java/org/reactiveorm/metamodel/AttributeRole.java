package org.reactiveorm.metamodel;

/** What an attribute is for. The roles of timestamps are found by name; see {@link ModelDefinition}. */
public enum AttributeRole {
    /** A plain value. */
    PLAIN,
    /** The primary key. */
    ID,
    /** The counter of the optimistic lock. */
    VERSION
}
