/**
 * Texts that tell where a page ended: the values of its last row in the order of the query, encoded and sealed with a key, so
 * that a text from elsewhere, of another query or changed on its way is refused.
 *
 * <p>Pure: no I/O and no clock.
 */
@NullMarked
package org.reactiveorm.internal.plan.cursor;

import org.jspecify.annotations.NullMarked;
