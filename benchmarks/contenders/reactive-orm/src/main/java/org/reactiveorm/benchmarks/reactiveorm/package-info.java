/** Reactive ORM as its README tells to use it. */
@NullMarked
package org.reactiveorm.benchmarks.reactiveorm;

import org.jspecify.annotations.NullMarked;
