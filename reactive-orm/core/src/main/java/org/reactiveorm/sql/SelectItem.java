package org.reactiveorm.sql;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Expression;

/**
 * One column of a result.
 *
 * @param expression the value
 * @param alias its name in the result, null to leave it unnamed
 */
public record SelectItem(Expression expression, @Nullable String alias) {}
