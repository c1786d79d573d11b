/**
 * What single drivers need: deviations from what the other drivers do, undone.
 *
 * <p>Start at {@link org.reactiveorm.execution.driver.CountedKeys}. Nothing here knows the gateway.
 */
@NullMarked
package org.reactiveorm.execution.driver;

import org.jspecify.annotations.NullMarked;
