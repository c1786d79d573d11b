package org.reactiveorm.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.AggregateCall.Function;
import org.reactiveorm.type.DataType;

/** Terms that are computed. */
public final class Computed {

    /** The type of exact numbers of any size; such values are computed and never stored. */
    static final DataType<BigDecimal> EXACT = DataType.decimal(DataType.DEFAULT_PRECISION, DataType.DEFAULT_SCALE);

    private static final String LABEL = "the computed value";

    private Computed() {}

    /** A value of any type. */
    public static <T, V> Term<T, V> term(Node node, DataType<V> type) {
        return new Plain<>(node, type);
    }

    /** A value that has an order. */
    public static <T, V> ComparableTerm<T, V> comparable(Node node, DataType<V> type) {
        return new Ordered<>(node, type);
    }

    /** A number. */
    public static <T, V> NumberTerm<T, V> number(Node node, DataType<V> type) {
        return new Numeric<>(node, type);
    }

    /** A text. */
    public static <T> StringTerm<T> text(Node node) {
        return new Textual<>(node);
    }

    /** A truth value. */
    public static <T> BooleanTerm<T> truth(Node node) {
        return new Truth<>(node);
    }

    /** The sum; of floats as one of doubles, for databases add up in the type of what they add. */
    static Node.Aggregate sum(NumberTerm<?, ?> number) {
        Node node = number.node();
        Class<?> java = number.type().javaType();
        boolean binary = java == Float.class || java == Double.class;
        return new Node.Aggregate(Function.SUM, binary ? new Node.Cast(node, DataType.DOUBLE) : node, Duplicates.KEPT);
    }

    /** The mean of doubles: of exact numbers some databases give but a few digits. */
    static Node.Aggregate average(NumberTerm<?, ?> number) {
        return new Node.Aggregate(Function.AVERAGE, new Node.Cast(number.node(), DataType.DOUBLE), Duplicates.KEPT);
    }

    static boolean isWhole(DataType<?> type) {
        Class<?> java = type.javaType();
        return java == Integer.class
                || java == Long.class
                || java == Short.class
                || java == Byte.class
                || java == BigInteger.class;
    }

    private record Plain<T, V>(Node node, DataType<V> type) implements Term<T, V> {

        @Override
        public String toString() {
            return LABEL;
        }
    }

    private record Ordered<T, V>(Node node, DataType<V> type) implements ComparableTerm<T, V> {

        @Override
        public String toString() {
            return LABEL;
        }
    }

    private record Numeric<T, V>(Node node, DataType<V> type) implements NumberTerm<T, V> {

        @Override
        public String toString() {
            return LABEL;
        }
    }

    private record Textual<T>(Node node) implements StringTerm<T> {

        @Override
        public DataType<String> type() {
            return DataType.TEXT;
        }

        @Override
        public String toString() {
            return LABEL;
        }
    }

    private record Truth<T>(Node node) implements BooleanTerm<T> {

        @Override
        public DataType<Boolean> type() {
            return DataType.BOOLEAN;
        }

        @Override
        public String toString() {
            return LABEL;
        }
    }
}
