/** The driver and its pool without anything above, written by hand: what all others are compared with. */
@NullMarked
package org.reactiveorm.benchmarks.r2dbc;

import org.jspecify.annotations.NullMarked;
