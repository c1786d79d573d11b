/**
 * The contract kit: what every dialect must do, written once as suites and run against each database that can be had.
 *
 * <p>A third-party dialect runs the same suites. After every test the kit checks that no connection was lost and that no
 * statement still runs.
 */
@NullMarked
package org.reactiveorm.test;

import org.jspecify.annotations.NullMarked;
