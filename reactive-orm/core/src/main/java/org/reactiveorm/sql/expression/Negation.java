package org.reactiveorm.sql.expression;

/**
 * The opposite of a condition.
 *
 * @param operand the condition
 */
public record Negation(Expression operand) implements Expression {}
