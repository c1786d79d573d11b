/**
 * One class for each thing that an {@code Orm} does: save, destroy, reload, bulk insert, writes by query, reads, sync.
 *
 * <p>Start at {@link org.reactiveorm.internal.operation.ModelOperations}, which gives a model its operations. An operation of
 * one statement without hooks commits by itself; every other one runs in a transaction.
 */
@NullMarked
package org.reactiveorm.internal.operation;

import org.jspecify.annotations.NullMarked;
