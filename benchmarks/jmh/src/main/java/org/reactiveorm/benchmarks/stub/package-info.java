/**
 * A driver without a server: it answers at once, on the thread that asks, from rows in memory, so that what is measured above it is
 * the library alone. It does as much of the R2DBC contract as the library uses.
 */
@NullMarked
package org.reactiveorm.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
