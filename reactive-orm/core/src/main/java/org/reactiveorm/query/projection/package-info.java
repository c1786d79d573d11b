/**
 * Rows that become something else than instances: records made by a constructor reference.
 *
 * <p>Start at {@link org.reactiveorm.query.projection.Projection}. The function types give constructors of three to eight
 * parameters a type; one and two have theirs in the JDK.
 */
@NullMarked
package org.reactiveorm.query.projection;

import org.jspecify.annotations.NullMarked;
