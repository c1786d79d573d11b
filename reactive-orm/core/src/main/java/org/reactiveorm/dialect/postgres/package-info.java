/**
 * What PostgreSQL says otherwise than the others.
 *
 * <p>Start at {@link org.reactiveorm.dialect.postgres.PostgresDialect}. Lists and rows travel as arrays, so that a statement has
 * one text for any number of them.
 */
@NullMarked
package org.reactiveorm.dialect.postgres;

import org.jspecify.annotations.NullMarked;
