/**
 * What is checked after every test, whatever the test is about.
 *
 * <p>{@link org.reactiveorm.test.check.LeakCheck} looks for connections that did not come back, for work that is still open on
 * the server and for network buffers that nobody released; {@link org.reactiveorm.test.check.BlockingCalls} for threads of the
 * event loop that were parked. {@link org.reactiveorm.test.check.StatementLog} keeps what was sent.
 */
@NullMarked
package org.reactiveorm.test.check;

import org.jspecify.annotations.NullMarked;
