/**
 * What is measured, with which data, and how. {@link org.reactiveorm.benchmarks.harness.Contender} is what a data layer
 * implements to take part; {@link org.reactiveorm.benchmarks.harness.Checks} makes sure that it did all of the work.
 */
@NullMarked
package org.reactiveorm.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
