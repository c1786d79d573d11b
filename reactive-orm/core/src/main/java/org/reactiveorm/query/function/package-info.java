/**
 * What queries compute beyond the verbs of attributes: functions, casts, choices, pieces of SQL, subqueries, windows.
 *
 * <p>Start at {@link org.reactiveorm.query.function.Functions}, whose methods are made to be imported statically.
 */
@NullMarked
package org.reactiveorm.query.function;

import org.jspecify.annotations.NullMarked;
