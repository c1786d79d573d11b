/**
 * Statements and expressions as a database sees them: tables, columns, binds.
 *
 * <p>Immutable values without text. Start at {@link org.reactiveorm.sql.Statement} and
 * {@link org.reactiveorm.sql.expression.Expression}; a dialect turns a statement into a
 * {@link org.reactiveorm.sql.CompiledStatement}. This package knows only {@code type}: no model, no query, no driver.
 */
@NullMarked
package org.reactiveorm.sql;

import org.jspecify.annotations.NullMarked;
