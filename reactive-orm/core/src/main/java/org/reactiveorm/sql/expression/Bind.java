package org.reactiveorm.sql.expression;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * A value that travels beside the text of the statement.
 *
 * @param value the value in its Java type, null for SQL's NULL
 * @param type the type that says how the value travels
 */
public record Bind(@Nullable Object value, DataType<?> type) implements Expression {}
