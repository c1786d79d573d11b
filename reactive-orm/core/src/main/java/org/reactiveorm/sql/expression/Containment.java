package org.reactiveorm.sql.expression;

/**
 * A test of how two values relate that hold others: arrays, ranges, networks, keys with texts.
 *
 * @param left a value
 * @param relation how they relate
 * @param right the other value
 */
public record Containment(Expression left, Relation relation, Expression right) implements Expression {

    /** How they relate; the order of elements and how often one is there do not count. */
    public enum Relation {
        /** The left one has each element of the right one. */
        CONTAINS,
        /** The right one has each element of the left one. */
        CONTAINED,
        /** Both have an element. */
        OVERLAPS,
        /** Two ranges meet without a value between them, and share none. */
        ADJACENT,
        /** The left range ends before the right one begins. */
        LEFT_OF,
        /** The left range begins behind the end of the right one. */
        RIGHT_OF,
        /** The left range ends no later than the right one. */
        ENDS_WITHIN,
        /** The left range begins no earlier than the right one. */
        BEGINS_WITHIN,
        /** The left network contains the right one and is larger. */
        NETWORK_OF,
        /** The left network contains the right one, or is the same. */
        NETWORK_OF_OR_SAME,
        /** The left address is of the right network and not the whole of it. */
        PART_OF,
        /** The left address is of the right network, or is the same. */
        PART_OF_OR_SAME,
        /** The right one is a key of the left one. */
        HAS_KEY,
        /** One of the right ones is a key of the left one. */
        HAS_ANY_KEY,
        /** Each of the right ones is a key of the left one. */
        HAS_ALL_KEYS
    }
}
