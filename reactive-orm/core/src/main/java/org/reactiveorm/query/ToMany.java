package org.reactiveorm.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.AggregateCall.Function;
import org.reactiveorm.type.DataType;

/**
 * An association to many rows. Softly deleted rows at the other end count neither for conditions nor for aggregates.
 *
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 */
public sealed class ToMany<T, X> extends Association<T, X> permits ToManyThrough {

    /** Names an association of a model. */
    public ToMany(String name) {
        super(name);
    }

    /** The rows at the other end for which the condition holds, for aggregates of them. */
    public Aggregated<T, X> where(Condition<? super X> rows) {
        return new Aggregated<>(name(), rows.node());
    }

    /** How many rows there are at the other end. */
    public NumberTerm<T, Long> count() {
        return all().count();
    }

    /** The sum of a number of the rows at the other end, exact and never too large; null where there is none. */
    public NumberTerm<T, BigDecimal> sum(NumberTerm<X, ?> number) {
        return all().sum(number);
    }

    /** The mean of a number of the rows at the other end, to the precision of a double; null where there is none. */
    public NumberTerm<T, Double> average(NumberTerm<X, ?> number) {
        return all().average(number);
    }

    /** The least value of the rows at the other end; null where there is none. */
    public <V> ComparableTerm<T, V> min(ComparableTerm<X, V> value) {
        return all().min(value);
    }

    /** The greatest value of the rows at the other end; null where there is none. */
    public <V> ComparableTerm<T, V> max(ComparableTerm<X, V> value) {
        return all().max(value);
    }

    private Aggregated<T, X> all() {
        return new Aggregated<>(name(), null);
    }

    /**
     * Some of the rows at the other end of an association, for aggregates of them.
     *
     * @param <T> the model that declares the association
     * @param <X> the model at the other end
     */
    public static final class Aggregated<T, X> {

        private final String association;
        private final @Nullable Predicate condition;

        private Aggregated(String association, @Nullable Predicate condition) {
            this.association = association;
            this.condition = condition;
        }

        /** How many of the rows there are. */
        public NumberTerm<T, Long> count() {
            return Computed.number(
                    new Node.OfAssociation(association, condition, Node.Aggregate.countRows()), DataType.BIGINT);
        }

        /** The sum of a number of the rows, exact and never too large; null where there is none. */
        public NumberTerm<T, BigDecimal> sum(NumberTerm<X, ?> number) {
            return Computed.number(of(Computed.sum(number)), Computed.EXACT);
        }

        /** The mean of a number of the rows, to the precision of a double; null where there is none. */
        public NumberTerm<T, Double> average(NumberTerm<X, ?> number) {
            return Computed.number(of(Computed.average(number)), DataType.DOUBLE);
        }

        /** The least value of the rows; null where there is none. */
        public <V> ComparableTerm<T, V> min(ComparableTerm<X, V> value) {
            return Computed.comparable(of(Function.MIN, value.node()), value.type());
        }

        /** The greatest value of the rows; null where there is none. */
        public <V> ComparableTerm<T, V> max(ComparableTerm<X, V> value) {
            return Computed.comparable(of(Function.MAX, value.node()), value.type());
        }

        private Node of(Function function, Node operand) {
            return of(new Node.Aggregate(function, operand, Duplicates.KEPT));
        }

        private Node of(Node.Aggregate aggregate) {
            return new Node.OfAssociation(association, condition, aggregate);
        }
    }
}
