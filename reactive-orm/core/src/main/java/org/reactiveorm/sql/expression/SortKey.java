package org.reactiveorm.sql.expression;

import org.jspecify.annotations.Nullable;

/**
 * One part of an order.
 *
 * @param expression what is ordered by
 * @param direction the direction
 * @param nulls where rows without a value stand; null leaves it to the database, for expressions that always have one
 */
public record SortKey(Expression expression, Direction direction, @Nullable NullOrder nulls) {}
