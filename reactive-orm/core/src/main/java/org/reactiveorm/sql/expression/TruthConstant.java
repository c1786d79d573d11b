package org.reactiveorm.sql.expression;

/** A condition that holds always, or never. */
public enum TruthConstant implements Expression {
    /** Holds for every row. */
    ALWAYS,
    /** Holds for no row. */
    NEVER
}
