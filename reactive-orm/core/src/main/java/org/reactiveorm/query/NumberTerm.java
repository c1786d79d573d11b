package org.reactiveorm.query;

import java.math.BigDecimal;
import java.util.List;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.AggregateCall.Function;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.type.DataType;

/**
 * A number. A result that does not fit the type is a {@link org.reactiveorm.error.MappingException} when it is read, or an
 * error of the database. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public interface NumberTerm<T, V> extends ComparableTerm<T, V> {

    /** The sum of the number and {@code number}. */
    default NumberTerm<T, V> plus(V number) {
        return combined(Arithmetic.Operator.PLUS, constant(number, "plus"));
    }

    /** The sum of both numbers. */
    default NumberTerm<T, V> plus(Term<? super T, ? extends V> other) {
        return combined(Arithmetic.Operator.PLUS, other.node());
    }

    /** The number less {@code number}. */
    default NumberTerm<T, V> minus(V number) {
        return combined(Arithmetic.Operator.MINUS, constant(number, "minus"));
    }

    /** The number less the other one. */
    default NumberTerm<T, V> minus(Term<? super T, ? extends V> other) {
        return combined(Arithmetic.Operator.MINUS, other.node());
    }

    /** The product of the number and {@code number}. */
    default NumberTerm<T, V> times(V number) {
        return combined(Arithmetic.Operator.TIMES, constant(number, "times"));
    }

    /** The product of both numbers. */
    default NumberTerm<T, V> times(Term<? super T, ? extends V> other) {
        return combined(Arithmetic.Operator.TIMES, other.node());
    }

    /** The number divided by {@code number}; a whole number without what remains. */
    default NumberTerm<T, V> dividedBy(V number) {
        return combined(quotient(), constant(number, "dividedBy"));
    }

    /** The number divided by the other one; a whole number without what remains. */
    default NumberTerm<T, V> dividedBy(Term<? super T, ? extends V> other) {
        return combined(quotient(), other.node());
    }

    /** What remains when the number is divided by {@code number}. */
    default NumberTerm<T, V> mod(V number) {
        return Computed.number(
                new Node.Call(FunctionCall.Function.MOD, List.of(node(), constant(number, "mod"))), type());
    }

    /** The number without its sign. */
    default NumberTerm<T, V> abs() {
        return Computed.number(new Node.Call(FunctionCall.Function.ABS, List.of(node())), type());
    }

    /**
     * The sum of a group, never too large, and exact where the numbers are; null where it has no value. A sum that is infinite or
     * no number is a {@link org.reactiveorm.error.MappingException}.
     */
    default NumberTerm<T, BigDecimal> sum() {
        return Computed.number(Computed.sum(this), Computed.EXACT);
    }

    /** The mean of a group, to the precision of a double; null where it has no value. */
    default NumberTerm<T, Double> average() {
        return Computed.number(Computed.average(this), DataType.DOUBLE);
    }

    @Override
    default NumberTerm<T, V> min() {
        return Computed.number(new Node.Aggregate(Function.MIN, node(), Duplicates.KEPT), type());
    }

    @Override
    default NumberTerm<T, V> max() {
        return Computed.number(new Node.Aggregate(Function.MAX, node(), Duplicates.KEPT), type());
    }

    @Override
    default NumberTerm<T, V> coalesce(V other) {
        return Computed.number(
                new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), constant(other, "coalesce"))), type());
    }

    @Override
    default NumberTerm<T, V> coalesce(Term<? super T, ? extends V> other) {
        return Computed.number(new Node.Call(FunctionCall.Function.COALESCE, List.of(node(), other.node())), type());
    }

    private NumberTerm<T, V> combined(Arithmetic.Operator operator, Node other) {
        return Computed.number(new Node.Calculation(node(), operator, other), type());
    }

    private Arithmetic.Operator quotient() {
        return Computed.isWhole(type()) ? Arithmetic.Operator.WHOLE_QUOTIENT : Arithmetic.Operator.DIVIDED_BY;
    }
}
