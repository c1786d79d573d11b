package org.reactiveorm.query.function;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.Computed;
import org.reactiveorm.query.NumberTerm;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.type.DataType;

/**
 * Functions that look at the rows around a row, for projections and orders. A condition cannot ask for them, for they are known
 * only when the rows have been found.
 */
public final class WindowFunctions {

    private WindowFunctions() {}

    /** The position of a row in its window, from 1; equal rows come in any order. */
    public static <T> NumberTerm<T, Long> rowNumber(Window<T> window) {
        return position(Function.ROW_NUMBER, window);
    }

    /** The rank of a row in its window, from 1; equal rows share it, and as many ranks are left out behind them. */
    public static <T> NumberTerm<T, Long> rank(Window<T> window) {
        return position(Function.RANK, window);
    }

    /** The rank of a row in its window, from 1; equal rows share it, and none is left out. */
    public static <T> NumberTerm<T, Long> denseRank(Window<T> window) {
        return position(Function.DENSE_RANK, window);
    }

    /** A value of the row before in the window; null at the first. */
    public static <T, V> Term<T, V> lag(Term<? super T, V> term, Window<T> window) {
        return lag(term, 1, window);
    }

    /** A value of the row so many rows before in the window; null where there is none. */
    public static <T, V> Term<T, V> lag(Term<? super T, V> term, int rows, Window<T> window) {
        return Computed.term(shifted(Function.LAG, term, rows, window), term.type());
    }

    /** A value of the row behind in the window; null at the last. */
    public static <T, V> Term<T, V> lead(Term<? super T, V> term, Window<T> window) {
        return lead(term, 1, window);
    }

    /** A value of the row so many rows behind in the window; null where there is none. */
    public static <T, V> Term<T, V> lead(Term<? super T, V> term, int rows, Window<T> window) {
        return Computed.term(shifted(Function.LEAD, term, rows, window), term.type());
    }

    /** A value of the first row in the window. */
    public static <T, V> Term<T, V> firstValue(Term<? super T, V> term, Window<T> window) {
        return Computed.term(over(Function.FIRST_VALUE, List.of(term.node()), window), term.type());
    }

    /**
     * An aggregate of the window, {@code over(Post_.score.sum(), window)}. With an order it is that of the rows up to this one, those
     * that are equal to it counted in.
     */
    public static <T, V> NumberTerm<T, V> over(NumberTerm<? super T, V> aggregate, Window<T> window) {
        return Computed.number(aggregated(aggregate, window), aggregate.type());
    }

    /** As {@link #over(NumberTerm, Window)}, for an aggregate that is no number. */
    public static <T, V> ComparableTerm<T, V> over(ComparableTerm<? super T, V> aggregate, Window<T> window) {
        return Computed.comparable(aggregated(aggregate, window), aggregate.type());
    }

    private static Node aggregated(Term<?, ?> aggregate, Window<?> window) {
        if (!(aggregate.node() instanceof Node.Aggregate function) || function.duplicates() == Duplicates.REMOVED) {
            throw new QueryException("over(…) takes one aggregate, such as sum(), and none of distinct values");
        }
        return window.over(function);
    }

    private static <T> NumberTerm<T, Long> position(Function function, Window<T> window) {
        return Computed.number(over(function, List.of(), window), DataType.BIGINT);
    }

    private static Node shifted(Function function, Term<?, ?> term, int rows, Window<?> window) {
        if (rows < 0) {
            throw new QueryException("A window has no row that is " + rows + " rows away; give 0 or more");
        }
        List<Node> arguments = new ArrayList<>(List.of(term.node()));
        if (rows != 1) {
            // the number is part of the text: not every database takes it as a bind
            arguments.add(new Node.Written(Integer.toString(rows), List.of()));
        }
        return over(function, arguments, window);
    }

    private static Node over(Function function, List<Node> arguments, Window<?> window) {
        if (!window.isOrdered()) {
            throw new QueryException(function.sql() + " needs an order of its window; add orderBy(…)");
        }
        return window.over(new Node.Call(function, arguments));
    }
}
