package org.reactiveorm.sql.expression;

/** Where rows without a value stand in an order. */
public enum NullOrder {
    /** Before all others. */
    FIRST,
    /** After all others. */
    LAST
}
