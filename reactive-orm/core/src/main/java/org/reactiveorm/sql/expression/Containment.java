package org.reactiveorm.sql.expression;

/**
 * A test of what two arrays have in common.
 *
 * @param left an array
 * @param relation how they relate
 * @param right the other array
 */
public record Containment(Expression left, Relation relation, Expression right) implements Expression {

    /** How the elements of two arrays relate; their order and how often one is there do not count. */
    public enum Relation {
        /** The left one has each element of the right one. */
        CONTAINS,
        /** The right one has each element of the left one. */
        CONTAINED,
        /** Both have an element. */
        OVERLAPS
    }
}
