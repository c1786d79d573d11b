/**
 * How every dialect behaves: one suite for each subject, written once.
 *
 * <p>A name of a test is a sentence about the subject of its suite. Suites of streams extend
 * {@link org.reactiveorm.test.contract.StreamContract}, which asks of each of them the same questions about emptiness, order,
 * errors, cancellation and demand.
 */
@NullMarked
package org.reactiveorm.test.contract;

import org.jspecify.annotations.NullMarked;
