/**
 * Everything that can go wrong, under one root.
 *
 * <p>{@link org.reactiveorm.error.OrmException} is the root. Programming errors are thrown by the call that makes them; all
 * others are error signals. Messages say what failed, on what, and what to do, and never hold a bound value. This package knows
 * no other one.
 */
@NullMarked
package org.reactiveorm.error;

import org.jspecify.annotations.NullMarked;
