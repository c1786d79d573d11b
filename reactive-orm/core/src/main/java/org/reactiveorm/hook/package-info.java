/**
 * What a model does when its rows are written: hooks that may do I/O and join the transaction.
 *
 * <p>Start at {@link org.reactiveorm.hook.ModelBehaviour}. Knows Reactor; {@code metamodel} does not know it.
 */
@NullMarked
package org.reactiveorm.hook;

import org.jspecify.annotations.NullMarked;
