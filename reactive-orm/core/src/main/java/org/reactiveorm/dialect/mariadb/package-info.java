/**
 * What MariaDB says otherwise than MySQL.
 *
 * <p>Start at {@link org.reactiveorm.dialect.mariadb.MariaDbDialect}.
 */
@NullMarked
package org.reactiveorm.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
