/**
 * Transactions that travel in the Reactor context and end detached from their subscriber.
 *
 * <p>Start at {@link org.reactiveorm.transaction.Transactions}. Only this package and {@code execution} touch connections.
 */
@NullMarked
package org.reactiveorm.transaction;

import org.jspecify.annotations.NullMarked;
