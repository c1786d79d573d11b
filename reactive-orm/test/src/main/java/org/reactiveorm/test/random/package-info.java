/**
 * Random conditions, orders and terms, each with what it means in Java.
 *
 * <p>Start at {@link org.reactiveorm.test.random.RandomConditions}.
 */
@NullMarked
package org.reactiveorm.test.random;

import org.jspecify.annotations.NullMarked;
