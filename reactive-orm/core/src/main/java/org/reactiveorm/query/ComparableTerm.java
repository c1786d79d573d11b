package org.reactiveorm.query;

import java.util.List;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.AggregateCall.Function;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.Subquery.Quantifier;

/**
 * A value that has an order. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public interface ComparableTerm<T, V> extends Term<T, V> {

    /** Holds for rows whose value is less than {@code value}. */
    default Condition<T> lt(V value) {
        return compare(Comparison.Operator.LT, value);
    }

    /** Holds for rows whose value is less than the other one. */
    default Condition<T> lt(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.LT, other);
    }

    /** Holds for rows whose value is at most {@code value}. */
    default Condition<T> lte(V value) {
        return compare(Comparison.Operator.LTE, value);
    }

    /** Holds for rows whose value is at most the other one. */
    default Condition<T> lte(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.LTE, other);
    }

    /** Holds for rows whose value is greater than {@code value}. */
    default Condition<T> gt(V value) {
        return compare(Comparison.Operator.GT, value);
    }

    /** Holds for rows whose value is greater than the other one. */
    default Condition<T> gt(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.GT, other);
    }

    /** Holds for rows whose value is at least {@code value}. */
    default Condition<T> gte(V value) {
        return compare(Comparison.Operator.GTE, value);
    }

    /** Holds for rows whose value is at least the other one. */
    default Condition<T> gte(Term<? super T, ? extends V> other) {
        return compare(Comparison.Operator.GTE, other);
    }

    /** Holds for rows whose value lies between the two, both included. */
    default Condition<T> between(V low, V high) {
        return gte(low).and(lte(high));
    }

    /** Holds for rows whose value lies between the two others, both included. */
    default Condition<T> between(Term<? super T, ? extends V> low, Term<? super T, ? extends V> high) {
        return gte(low).and(lte(high));
    }

    /** Holds for rows that have a value which does not lie between the two. */
    default Condition<T> notBetween(V low, V high) {
        return lt(low).or(gt(high));
    }

    /** Holds for rows that have a value which does not lie between the two others. */
    default Condition<T> notBetween(Term<? super T, ? extends V> low, Term<? super T, ? extends V> high) {
        return lt(low).or(gt(high));
    }

    /** Holds for rows whose value compares with at least one of those of another query. */
    default Condition<T> any(Comparison.Operator operator, Subquery<? extends V> values) {
        return new Condition<>(new Predicate.ComparedToSelect(node(), operator, Quantifier.ANY, values.select()));
    }

    /** Holds for rows whose value compares with each of those of another query; for all rows where there is none. */
    default Condition<T> all(Comparison.Operator operator, Subquery<? extends V> values) {
        return new Condition<>(new Predicate.ComparedToSelect(node(), operator, Quantifier.ALL, values.select()));
    }

    /** The least value of a group; null where it has none. */
    default ComparableTerm<T, V> min() {
        return Computed.comparable(new Node.Aggregate(Function.MIN, node(), Duplicates.KEPT), type());
    }

    /** The greatest value of a group; null where it has none. */
    default ComparableTerm<T, V> max() {
        return Computed.comparable(new Node.Aggregate(Function.MAX, node(), Duplicates.KEPT), type());
    }

    @Override
    default ComparableTerm<T, V> coalesce(V other) {
        return Computed.comparable(
                new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), constant(other, "coalesce"))), type());
    }

    @Override
    default ComparableTerm<T, V> coalesce(Term<? super T, ? extends V> other) {
        return Computed.comparable(
                new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), other.node())), type());
    }
}
