package org.reactiveorm.sql.expression;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param qualifier the alias of the table, null for a bare column name
 * @param column the column's name
 */
public record ColumnReference(@Nullable String qualifier, String column) implements Expression {}
