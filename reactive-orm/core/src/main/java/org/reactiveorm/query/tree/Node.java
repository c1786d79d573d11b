package org.reactiveorm.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/** Something that a query computes for a row or for a group of rows. Immutable. */
public sealed interface Node
        permits Node.Named,
                Node.Through,
                Node.Outer,
                Node.Constant,
                Node.Written,
                Node.Call,
                Node.NativeCall,
                Node.Calculation,
                Node.Choice,
                Node.Cast,
                Node.JsonPart,
                Node.JsonChanged,
                Node.Aggregate,
                Node.OfAssociation,
                Node.Windowed,
                Node.Selected,
                Predicate {

    /**
     * The value of an attribute.
     *
     * @param attribute the attribute's name
     */
    record Named(String attribute) implements Node {}

    /**
     * What is computed for the row at the other end of an association to one row; NULL where there is none.
     *
     * @param association the association's name
     * @param operand what is computed there
     */
    record Through(String association, Node operand) implements Node {}

    /**
     * What is computed for the row of the query around this one.
     *
     * @param operand what is computed there
     */
    record Outer(Node operand) implements Node {}

    /**
     * A value of the program.
     *
     * @param value the value in its Java type, null for SQL's NULL
     * @param type its type
     */
    record Constant(@Nullable Object value, DataType<?> type) implements Node {

        /** Copies a value that could be changed. */
        public Constant {
            value = value != null && type.isMutable() && !type.isCustom() ? type.copy(value) : value;
        }
    }

    /**
     * A piece of SQL that the program wrote.
     *
     * @param text the SQL, in which <code>{0}</code> stands for the first argument and so on
     * @param arguments the arguments
     */
    record Written(String text, List<Node> arguments) implements Node {

        /** Copies the arguments. */
        public Written {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function that every database has.
     *
     * @param function the function
     * @param arguments its arguments
     */
    record Call(FunctionCall.Function function, List<Node> arguments) implements Node {

        /** Copies the arguments. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A function that only the program knows.
     *
     * @param name the name that its database gives it
     * @param arguments its arguments
     */
    record NativeCall(String name, List<Node> arguments) implements Node {

        /** Copies the arguments. */
        public NativeCall {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Two numbers, combined.
     *
     * @param left the left operand
     * @param operator how they are combined
     * @param right the right operand
     */
    record Calculation(Node left, Arithmetic.Operator operator, Node right) implements Node {}

    /**
     * The value of the first branch whose condition holds.
     *
     * @param branches the branches, at least one
     * @param otherwise the value where no condition holds, null for none
     */
    record Choice(List<Branch> branches, @Nullable Node otherwise) implements Node {

        /** Copies the branches. */
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /**
     * A condition and its value.
     *
     * @param condition the condition
     * @param value the value where it holds
     */
    record Branch(Predicate condition, Node value) {}

    /**
     * A value as a value of another type.
     *
     * @param operand the value
     * @param type the type
     */
    record Cast(Node operand, DataType<?> type) implements Node {}

    /**
     * A part of a JSON document.
     *
     * @param document the document
     * @param path the way to the part; empty for the document itself
     * @param form as what it is read
     */
    record JsonPart(Node document, List<JsonStep> path, JsonExpression.Form form) implements Node {

        /** Copies the path. */
        public JsonPart {
            path = List.copyOf(path);
        }
    }

    /**
     * A JSON document with another part.
     *
     * @param document the document
     * @param path the way to the part, not empty
     * @param part the part, null to take it out
     */
    record JsonChanged(Node document, List<JsonStep> path, @Nullable Json part) implements Node {

        /** Copies the path. */
        public JsonChanged {
            path = List.copyOf(path);
        }
    }

    /**
     * One value of many rows.
     *
     * @param function the function
     * @param operand what is aggregated, null for whole rows
     * @param duplicates whether equal values count once
     */
    record Aggregate(AggregateCall.Function function, @Nullable Node operand, AggregateCall.Duplicates duplicates)
            implements Node {

        /** The number of rows. */
        public static Aggregate countRows() {
            return new Aggregate(AggregateCall.Function.COUNT, null, AggregateCall.Duplicates.KEPT);
        }
    }

    /**
     * One value of the rows at the other end of an association.
     *
     * @param association the association's name
     * @param condition which of the rows, null for all
     * @param aggregate the value
     */
    record OfAssociation(String association, @Nullable Predicate condition, Aggregate aggregate) implements Node {}

    /**
     * A function over the rows around a row.
     *
     * @param function an aggregate, or a function that exists only over a window
     * @param partitionBy what the rows of a partition share
     * @param orderBy the order inside a partition
     */
    record Windowed(Node function, List<Node> partitionBy, List<Sort> orderBy) implements Node {

        /** Copies the lists. */
        public Windowed {
            partitionBy = List.copyOf(partitionBy);
            orderBy = List.copyOf(orderBy);
        }
    }

    /**
     * One part of an order.
     *
     * @param node what is ordered by
     * @param direction the direction
     * @param nulls where rows without a value stand, null for where the database puts them
     */
    record Sort(Node node, Direction direction, @Nullable NullOrder nulls) {}

    /**
     * The only value of the only row of another query.
     *
     * @param select the other query, of one column
     */
    record Selected(Subselect select) implements Node {}
}
