package org.reactiveorm.sql.expression;

/**
 * Two expressions, compared.
 *
 * @param left the left operand
 * @param operator how they are compared
 * @param right the right operand
 */
public record Comparison(Expression left, Operator operator, Expression right) implements Expression {

    /** The comparison operators. */
    public enum Operator {
        /** Equal. */
        EQ("="),
        /** Not equal. */
        NE("<>"),
        /** Less than. */
        LT("<"),
        /** Less than or equal. */
        LTE("<="),
        /** Greater than. */
        GT(">"),
        /** Greater than or equal. */
        GTE(">=");

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
