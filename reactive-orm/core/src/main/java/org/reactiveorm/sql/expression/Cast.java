package org.reactiveorm.sql.expression;

import org.reactiveorm.type.DataType;

/**
 * A value as a value of another type.
 *
 * @param operand the value
 * @param type the type
 */
public record Cast(Expression operand, DataType<?> type) implements Expression {}
