/**
 * The façade: what an application calls. An {@code Orm} is opened once, gives a repository per model, and runs work in a
 * transaction.
 *
 * <p>Types here turn calls into values and hand them to the engine; nothing below knows this package. No method does I/O
 * when it is called: work happens when the publisher it returns is subscribed to.
 */
@NullMarked
package org.reactiveorm;

import org.jspecify.annotations.NullMarked;
