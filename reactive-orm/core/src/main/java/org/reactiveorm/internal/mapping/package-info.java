/**
 * Rows become instances and projections, instances become the values of their columns.
 *
 * <p>Start at {@link org.reactiveorm.internal.mapping.InstanceReader}. Columns are read by index and decoded by the codec of
 * their attribute; nothing here does I/O.
 */
@NullMarked
package org.reactiveorm.internal.mapping;

import org.jspecify.annotations.NullMarked;
