/**
 * Where statements run: leases of connections, lanes, the drain of results, the translation of errors.
 *
 * <p>Start at {@link org.reactiveorm.execution.StatementExecutor}. Only this package and {@code transaction} touch connections.
 */
@NullMarked
package org.reactiveorm.execution;

import org.jspecify.annotations.NullMarked;
