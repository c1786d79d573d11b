/** How the cost of Reactive ORM grows: with rows, with operations in flight, with models and with levels. */
@NullMarked
package org.reactiveorm.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
