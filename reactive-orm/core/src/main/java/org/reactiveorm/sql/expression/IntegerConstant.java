package org.reactiveorm.sql.expression;

/**
 * A whole number that is part of the text: never a value from outside.
 *
 * @param value the number
 */
public record IntegerConstant(int value) implements Expression {}
