package org.reactiveorm.sql.expression;

/**
 * Two numbers, combined.
 *
 * @param left the left operand
 * @param operator how they are combined
 * @param right the right operand
 */
public record Arithmetic(Expression left, Operator operator, Expression right) implements Expression {

    /** The arithmetic operators. */
    public enum Operator {
        /** Sum. */
        PLUS("+"),
        /** Difference. */
        MINUS("-"),
        /** Product. */
        TIMES("*"),
        /** Quotient of numbers with digits after the point. */
        DIVIDED_BY("/"),
        /** Quotient of whole numbers, without what remains. */
        WHOLE_QUOTIENT("/");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** The operator in SQL. */
        public String symbol() {
            return symbol;
        }
    }
}
