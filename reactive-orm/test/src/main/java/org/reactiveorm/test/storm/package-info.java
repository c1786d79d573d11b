/**
 * The cancel storm: random work that is given up at random moments, and a ledger that shows what became of it.
 *
 * <p>Start at {@link org.reactiveorm.test.storm.CancelStorm}. It runs against any database that a dialect speaks to; the
 * contract runs it small, a program of one's own may run it as large as it likes.
 */
@NullMarked
package org.reactiveorm.test.storm;

import org.jspecify.annotations.NullMarked;
