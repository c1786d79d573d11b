/**
 * What is told of statements: to the loggers {@code orm.sql} and {@code orm.slow}, and to listeners.
 *
 * <p>Start at {@link org.reactiveorm.execution.log.StatementListener}; {@link org.reactiveorm.execution.log.LogOptions} says how
 * much is told. Bound values are told to nobody unless that is switched on.
 */
@NullMarked
package org.reactiveorm.execution.log;

import org.jspecify.annotations.NullMarked;
