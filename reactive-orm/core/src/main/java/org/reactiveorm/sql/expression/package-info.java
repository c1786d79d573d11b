/**
 * Values and conditions inside a statement, as a database sees them: columns, binds, and what is computed of them.
 *
 * <p>Start at {@link org.reactiveorm.sql.expression.Expression}. Immutable values without text; statements are made of them,
 * and a dialect renders them.
 */
@NullMarked
package org.reactiveorm.sql.expression;

import org.jspecify.annotations.NullMarked;
