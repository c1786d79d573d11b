package org.reactiveorm.query.function;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Association;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.Computed;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.NumberTerm;
import org.reactiveorm.query.StringTerm;
import org.reactiveorm.query.Subquery;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** Functions, casts, choices, pieces of SQL and subqueries, for use in conditions, orders, groups and projections. */
public final class Functions {

    private static final Pattern FUNCTION_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,3})}");

    private Functions() {}

    /** A value of the program, which is not null. */
    public static <T, V> Term<T, V> value(V value, DataType<V> type) {
        if (value == null) {
            throw new QueryException("A null was given to value(…)");
        }
        return Computed.term(new Node.Constant(value, type), type);
    }

    /**
     * A function of the database.
     *
     * @param name its name, a plain word or several with points between; never one from outside the program
     * @param type the type of its results
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, V> Term<T, V> fn(String name, DataType<V> type, Term<? super T, ?>... arguments) {
        if (!FUNCTION_NAME.matcher(name).matches()) {
            throw new QueryException("\"" + name + "\" is no name of a function; for anything else write literal(…)");
        }
        return Computed.term(new Node.NativeCall(name, nodes(Arrays.asList(arguments))), type);
    }

    /**
     * A piece of SQL, as it is. It must never hold text from outside the program: give values as arguments.
     *
     * @param sql the SQL, in which <code>{0}</code> stands for the first argument and so on
     * @param type the type of its values
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, V> Term<T, V> literal(String sql, DataType<V> type, Term<? super T, ?>... arguments) {
        return Computed.term(written(sql, Arrays.asList(arguments)), type);
    }

    /** A condition written in SQL, as it is; as {@link #literal}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Condition<T> literalCondition(String sql, Term<? super T, ?>... arguments) {
        return new Condition<>(new Predicate.Holds(written(sql, Arrays.asList(arguments))));
    }

    /** A term that is known to be a number. */
    public static <T, V extends Number> NumberTerm<T, V> number(Term<T, V> term) {
        return Computed.number(term.node(), term.type());
    }

    /** A term that is known to be a text. */
    public static <T> StringTerm<T> text(Term<T, String> term) {
        return Computed.text(term.node());
    }

    /** A term whose values are known to have an order. */
    public static <T, V> ComparableTerm<T, V> comparable(Term<T, V> term) {
        return Computed.comparable(term.node(), term.type());
    }

    /** The number of rows of a group. */
    public static <T> NumberTerm<T, Long> countRows() {
        return Computed.number(Node.Aggregate.countRows(), DataType.BIGINT);
    }

    /** Null where the two values are equal, else the first. */
    public static <T, V> Term<T, V> nullIf(Term<T, V> first, V second) {
        return Computed.term(
                new Node.Call(Function.NULLIF, List.of(first.node(), first.constant(second, "nullIf"))), first.type());
    }

    /** The greatest of several values of a row; what it is where one is missing depends on the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, V> ComparableTerm<T, V> greatest(
            ComparableTerm<T, V> first, ComparableTerm<T, V> second, ComparableTerm<T, V>... others) {
        return Computed.comparable(new Node.Call(Function.GREATEST, all(first, second, others)), first.type());
    }

    /** The least of several values of a row; what it is where one is missing depends on the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, V> ComparableTerm<T, V> least(
            ComparableTerm<T, V> first, ComparableTerm<T, V> second, ComparableTerm<T, V>... others) {
        return Computed.comparable(new Node.Call(Function.LEAST, all(first, second, others)), first.type());
    }

    /** Begins a choice: {@code caseWhen(User_.age.lt(18), "child").when(…).otherwise("adult")}. */
    public static <T, V> CaseWhen<T, V> caseWhen(Condition<T> condition, Term<? super T, V> value) {
        return new CaseWhen<T, V>(List.of(), value.type()).when(condition, value);
    }

    /** Begins a choice between texts. */
    public static <T> CaseWhen<T, String> caseWhen(Condition<T> condition, String text) {
        return new CaseWhen<T, String>(List.of(), DataType.TEXT).when(condition, text);
    }

    /** Begins a choice between whole numbers. */
    public static <T> CaseWhen<T, Integer> caseWhen(Condition<T> condition, int number) {
        return new CaseWhen<T, Integer>(List.of(), DataType.INTEGER).when(condition, number);
    }

    /** The year of a date, or of a point in time in UTC. */
    public static <T> NumberTerm<T, Integer> year(Term<T, ?> moment) {
        return part(Function.YEAR, moment);
    }

    /** The month, 1 to 12, of a date or of a point in time in UTC. */
    public static <T> NumberTerm<T, Integer> month(Term<T, ?> moment) {
        return part(Function.MONTH, moment);
    }

    /** The day of the month of a date, or of a point in time in UTC. */
    public static <T> NumberTerm<T, Integer> day(Term<T, ?> moment) {
        return part(Function.DAY, moment);
    }

    /** The hour, 0 to 23, of a point in time in UTC. */
    public static <T> NumberTerm<T, Integer> hour(Term<T, Instant> moment) {
        return part(Function.HOUR, moment);
    }

    /** The minute of a point in time. */
    public static <T> NumberTerm<T, Integer> minute(Term<T, Instant> moment) {
        return part(Function.MINUTE, moment);
    }

    /** The whole seconds of the minute of a point in time. */
    public static <T> NumberTerm<T, Integer> second(Term<T, Instant> moment) {
        return part(Function.SECOND, moment);
    }

    /** The date of a point in time in UTC. */
    public static <T> ComparableTerm<T, LocalDate> date(Term<T, Instant> moment) {
        return Computed.comparable(new Node.Call(Function.DATE, List.of(inUtc(moment))), DataType.DATE);
    }

    /** The point in time at which the statement runs, by the clock of the database. */
    public static <T> ComparableTerm<T, Instant> now() {
        return Computed.comparable(new Node.Call(Function.NOW, List.of()), DataType.INSTANT);
    }

    /** Orders rows at random, anew each time. */
    public static <T> Term<T, ?> random() {
        return Computed.term(new Node.Call(Function.RANDOM, List.of()), DataType.TEXT);
    }

    /** The only value of the only row of another query; null where there is none. */
    public static <T, V> ComparableTerm<T, V> scalar(Subquery<V> query) {
        return Computed.comparable(new Node.Selected(query.select()), query.type());
    }

    /**
     * Holds for rows that one comes to from some rows by following an association of the model with itself, any number of times: for
     * the rows to begin with, for those at its other end, for those behind them, and so on, each once even in a circle. Softly
     * deleted rows are not seen.
     *
     * @param start which rows it begins with
     */
    public static <T> Condition<T> reachable(Association<T, T> association, Condition<T> start) {
        return new Condition<>(new Predicate.Reached(association.name(), start.node()));
    }

    /** Holds where another query has any row. */
    public static <T> Condition<T> exists(Subquery<?> query) {
        return new Condition<>(new Predicate.Exists(query.select()));
    }

    /** Inside a query that another one uses: a value of the row of the other one. */
    public static <T, V> ComparableTerm<T, V> outer(Term<?, V> term) {
        return Computed.comparable(new Node.Outer(term.node()), term.type());
    }

    private static <T> NumberTerm<T, Integer> part(Function function, Term<T, ?> moment) {
        return Computed.number(new Node.Call(function, List.of(inUtc(moment))), DataType.INTEGER);
    }

    private static Node inUtc(Term<?, ?> moment) {
        return moment.type().kind() == TypeKind.INSTANT
                ? new Node.Call(Function.IN_UTC, List.of(moment.node()))
                : moment.node();
    }

    private static Node written(String sql, List<? extends Term<?, ?>> arguments) {
        var places = PLACE.matcher(sql);
        while (places.find()) {
            if (Integer.parseInt(places.group(1)) >= arguments.size()) {
                throw new QueryException("The literal names argument " + places.group() + ", and there are only "
                        + arguments.size() + "; the first is {0}");
            }
        }
        return new Node.Written(sql, nodes(arguments));
    }

    private static List<Node> all(Term<?, ?> first, Term<?, ?> second, Term<?, ?>[] others) {
        List<Term<?, ?>> terms = new ArrayList<>(List.of(first, second));
        terms.addAll(Arrays.asList(others));
        return nodes(terms);
    }

    private static List<Node> nodes(List<? extends Term<?, ?>> terms) {
        List<Node> nodes = new ArrayList<>(terms.size());
        terms.forEach(term -> nodes.add(term.node()));
        return nodes;
    }
}
