/**
 * What MySQL and MariaDB say otherwise than the others, and what only MySQL says.
 *
 * <p>Start at {@link org.reactiveorm.dialect.mysql.MySqlFamilyDialect}. The driver {@code r2dbc-mysql} speaks to both servers, so
 * the SQL of {@link org.reactiveorm.dialect.mysql.MySqlDialect} is understood by both.
 */
@NullMarked
package org.reactiveorm.dialect.mysql;

import org.jspecify.annotations.NullMarked;
