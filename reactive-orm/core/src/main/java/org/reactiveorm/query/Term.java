package org.reactiveorm.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.AggregateCall.Function;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.NullTest;
import org.reactiveorm.type.DataType;

/**
 * A value of a row: an attribute, or what is computed of attributes. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public interface Term<T, V> {

    /** The type of the values. */
    DataType<V> type();

    /** The value as a tree. */
    Node node();

    /** Holds for rows whose value equals {@code value}, which is not null. */
    default Condition<T> eq(V value) {
        return compare(Comparison.Operator.EQ, value);
    }

    /** Holds for rows whose two values are equal. */
    default Condition<T> eq(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.EQ, other);
    }

    /** Holds for rows that have a value which does not equal {@code value}, which is not null. */
    default Condition<T> ne(V value) {
        return compare(Comparison.Operator.NE, value);
    }

    /** Holds for rows that have both values and whose values differ. */
    default Condition<T> ne(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.NE, other);
    }

    /** Holds for rows whose value is one of {@code values}; for none where there are no values. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition<T> in(V... values) {
        return in(Arrays.asList(values));
    }

    /** Holds for rows whose value is one of {@code values}; for none where there are no values. */
    default Condition<T> in(Collection<? extends V> values) {
        List<V> copy = new ArrayList<>(values.size());
        for (V value : values) {
            copy.add(present(value, "in"));
        }
        return new Condition<>(new Predicate.OneOf(node(), copy, type()));
    }

    /** Holds for rows whose value is one of those of another query. */
    default Condition<T> in(Subquery<? extends V> values) {
        return new Condition<>(new Predicate.InSelect(node(), values.select()));
    }

    /** Holds for rows that have a value which is none of {@code values}. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition<T> notIn(V... values) {
        return in(values).not();
    }

    /** Holds for rows that have a value which is none of {@code values}. */
    default Condition<T> notIn(Collection<? extends V> values) {
        return in(values).not();
    }

    /** Holds for rows that have a value which is none of those of another query; for none where one of those is missing. */
    default Condition<T> notIn(Subquery<? extends V> values) {
        return in(values).not();
    }

    /** Holds for rows without a value. */
    default Condition<T> isNull() {
        return new Condition<>(new Predicate.Presence(node(), NullTest.Expectation.IS_NULL));
    }

    /** Holds for rows with a value. */
    default Condition<T> isNotNull() {
        return new Condition<>(new Predicate.Presence(node(), NullTest.Expectation.IS_NOT_NULL));
    }

    /** From low to high. */
    default Order<T> asc() {
        return new Order<>(this, Direction.ASC, null);
    }

    /** From high to low. */
    default Order<T> desc() {
        return new Order<>(this, Direction.DESC, null);
    }

    /** How many rows of a group have a value. */
    default NumberTerm<T, Long> count() {
        return Computed.number(new Node.Aggregate(Function.COUNT, node(), Duplicates.KEPT), DataType.BIGINT);
    }

    /** How many different values a group has. */
    default NumberTerm<T, Long> countDistinct() {
        return Computed.number(new Node.Aggregate(Function.COUNT, node(), Duplicates.REMOVED), DataType.BIGINT);
    }

    /** The value, or {@code other} where there is none. */
    default Term<T, V> coalesce(V other) {
        return Computed.term(
                new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), constant(other, "coalesce"))), type());
    }

    /** The value, or the other one where there is none. */
    default Term<T, V> coalesce(Term<? super T, ? extends V> other) {
        return Computed.term(new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), other.node())), type());
    }

    /** The value as a value of another type, as the database converts it. */
    default <R> Term<T, R> cast(DataType<R> target) {
        return Computed.term(new Node.Cast(node(), target), target);
    }

    /** A comparison with a value, which is not null. */
    default Condition<T> compare(Comparison.Operator operator, V value) {
        return new Condition<>(new Predicate.Compared(
                node(), operator, constant(value, operator.name().toLowerCase(Locale.ROOT))));
    }

    /** A comparison with another value of the same row. */
    default Condition<T> compare(Comparison.Operator operator, Term<? super T, ? extends V> other) {
        return new Condition<>(new Predicate.Compared(node(), operator, other.node()));
    }

    /** A value of the program for an operation of this name, in the type of this term; it is not null. */
    default Node constant(@Nullable V value, String verb) {
        return new Node.Constant(present(value, verb), type());
    }

    private V present(@Nullable V value, String verb) {
        if (value == null) {
            throw new QueryException("A null was given to " + this + "." + verb
                    + "(…); ask for rows without a value by " + this + ".isNull()");
        }
        return value;
    }
}
