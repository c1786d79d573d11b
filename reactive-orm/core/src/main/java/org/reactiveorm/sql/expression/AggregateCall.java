package org.reactiveorm.sql.expression;

import org.jspecify.annotations.Nullable;

/**
 * One value of many rows.
 *
 * @param function the function
 * @param operand what is aggregated, null for whole rows
 * @param duplicates whether equal values count once
 */
public record AggregateCall(Function function, @Nullable Expression operand, Duplicates duplicates)
        implements Expression {

    /** The number of rows. */
    public static AggregateCall countRows() {
        return new AggregateCall(Function.COUNT, null, Duplicates.KEPT);
    }

    /** The aggregate functions. */
    public enum Function {
        /** How many values there are. */
        COUNT("count"),
        /** Their sum. */
        SUM("sum"),
        /** The least of them. */
        MIN("min"),
        /** The greatest of them. */
        MAX("max"),
        /** Their mean. */
        AVERAGE("avg");

        private final String sql;

        Function(String sql) {
            this.sql = sql;
        }

        /** The function in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** What happens to equal values. */
    public enum Duplicates {
        /** Each of them counts. */
        KEPT,
        /** They count once. */
        REMOVED
    }
}
