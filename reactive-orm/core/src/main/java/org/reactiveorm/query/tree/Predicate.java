package org.reactiveorm.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.sql.expression.NullTest;
import org.reactiveorm.sql.expression.Subquery;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/** What holds for a row or for a group of rows, or does not. Immutable. */
public sealed interface Predicate extends Node
        permits Predicate.Compared,
                Predicate.OneOf,
                Predicate.Matches,
                Predicate.MatchesExpression,
                Predicate.Presence,
                Predicate.JsonContains,
                Predicate.Joined,
                Predicate.Negated,
                Predicate.There,
                Predicate.AnyRow,
                Predicate.Reached,
                Predicate.InSelect,
                Predicate.ComparedToSelect,
                Predicate.Exists,
                Predicate.Related,
                Predicate.Holds {

    /**
     * Two values, compared.
     *
     * @param left the left operand
     * @param operator how they are compared
     * @param right the right operand
     */
    record Compared(Node left, Comparison.Operator operator, Node right) implements Predicate {}

    /**
     * A value among many.
     *
     * @param operand the value
     * @param values the many, in their Java type
     * @param type the type of each
     */
    record OneOf(Node operand, List<?> values, DataType<?> type) implements Predicate {

        /** Copies the values. */
        public OneOf {
            values = values.stream()
                    .map(value -> type.isMutable() && !type.isCustom() ? type.copy(value) : value)
                    .toList();
        }
    }

    /**
     * A text and a pattern.
     *
     * @param operand the text
     * @param pattern the pattern
     * @param letterCase whether upper and lower case differ
     */
    record Matches(Node operand, String pattern, Like.LetterCase letterCase) implements Predicate {}

    /**
     * A text and a regular expression.
     *
     * @param operand the text
     * @param pattern the regular expression
     * @param letterCase whether upper and lower case differ
     */
    record MatchesExpression(Node operand, String pattern, Like.LetterCase letterCase) implements Predicate {}

    /**
     * A value that is there, or is not.
     *
     * @param operand the value
     * @param expectation what is tested
     */
    record Presence(Node operand, NullTest.Expectation expectation) implements Predicate {}

    /**
     * A part of a JSON document and what it must contain.
     *
     * @param document the document
     * @param path the way to the part; empty for the document itself
     * @param contained what it must contain
     */
    record JsonContains(Node document, List<JsonStep> path, Json contained) implements Predicate {

        /** Copies the path. */
        public JsonContains {
            path = List.copyOf(path);
        }
    }

    /**
     * Several conditions.
     *
     * @param operator all or any
     * @param conditions the conditions, at least one
     */
    record Joined(Junction.Operator operator, List<Predicate> conditions) implements Predicate {

        /** Copies the conditions. */
        public Joined {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The opposite.
     *
     * @param condition what must not hold
     */
    record Negated(Predicate condition) implements Predicate {}

    /**
     * A condition for the row at the other end of an association to one row; it holds for no missing row unless it asks for
     * one.
     *
     * @param association the association's name
     * @param condition the condition there
     */
    record There(String association, Predicate condition) implements Predicate {}

    /**
     * Whether there is any row at the other end of an association.
     *
     * @param association the association's name
     * @param condition which rows count, null for all
     */
    record AnyRow(String association, @Nullable Predicate condition) implements Predicate {}

    /**
     * Whether one comes to a row by an association of the model with itself, any number of times, from rows to begin with.
     *
     * @param association the association's name
     * @param start which rows it begins with
     */
    record Reached(String association, Predicate start) implements Predicate {}

    /**
     * A value among those of another query.
     *
     * @param operand the value
     * @param select the other query, of one column
     */
    record InSelect(Node operand, Subselect select) implements Predicate {}

    /**
     * A value, compared with those of another query.
     *
     * @param operand the value
     * @param operator how they are compared
     * @param quantifier with how many of them it must hold
     * @param select the other query, of one column
     */
    record ComparedToSelect(
            Node operand, Comparison.Operator operator, Subquery.Quantifier quantifier, Subselect select)
            implements Predicate {}

    /**
     * Whether another query has any row.
     *
     * @param select the other query
     */
    record Exists(Subselect select) implements Predicate {}

    /**
     * How two values relate that hold others: arrays, ranges, networks, keys with texts.
     *
     * @param left a value
     * @param relation how they relate
     * @param right the other value
     */
    record Related(Node left, Containment.Relation relation, Node right) implements Predicate {}

    /**
     * A truth value that is a condition by itself.
     *
     * @param truth the truth value
     */
    record Holds(Node truth) implements Predicate {}
}
