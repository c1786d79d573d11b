package org.reactiveorm.sql.expression;

/** The direction of an order. */
public enum Direction {
    /** From low to high. */
    ASC,
    /** From high to low. */
    DESC;

    /** The other direction. */
    public Direction reversed() {
        return this == ASC ? DESC : ASC;
    }
}
