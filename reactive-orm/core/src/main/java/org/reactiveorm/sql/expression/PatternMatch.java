package org.reactiveorm.sql.expression;

/**
 * Whether a part of a text matches a regular expression in the database's own dialect of them.
 *
 * @param operand the text
 * @param pattern the regular expression
 * @param letterCase whether upper and lower case differ
 */
public record PatternMatch(Expression operand, Expression pattern, Like.LetterCase letterCase) implements Expression {}
