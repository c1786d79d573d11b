package org.reactiveorm.sql.expression;

/**
 * Whether an expression has no value, or has one.
 *
 * @param operand the expression
 * @param expectation what is tested
 */
public record NullTest(Expression operand, Expectation expectation) implements Expression {

    /** What is tested. */
    public enum Expectation {
        /** There is no value. */
        IS_NULL,
        /** There is a value. */
        IS_NOT_NULL
    }
}
