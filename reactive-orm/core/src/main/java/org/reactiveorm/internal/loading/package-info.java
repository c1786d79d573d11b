/**
 * How rows reach a subscriber: in windows that demand decides, with the rows of their associations, under a budget.
 *
 * <p>Start at {@link org.reactiveorm.internal.loading.WindowedRead}. A window's statement has ended before its children are asked
 * for, so one connection is enough, inside a transaction and outside.
 */
@NullMarked
package org.reactiveorm.internal.loading;

import org.jspecify.annotations.NullMarked;
