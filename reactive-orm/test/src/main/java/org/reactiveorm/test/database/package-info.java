/**
 * Databases for tests: how a server is found, and the database of its own that a test JVM gets on it.
 *
 * <p>Start at {@link org.reactiveorm.test.database.TestServer}. {@code H2Server}, {@code PostgresServer} and
 * {@code MariaDbServer} are the three that this project tests; another dialect brings its own. Everything here blocks: it is
 * meant for threads of tests and never for those of a program.
 */
@NullMarked
package org.reactiveorm.test.database;

import org.jspecify.annotations.NullMarked;
