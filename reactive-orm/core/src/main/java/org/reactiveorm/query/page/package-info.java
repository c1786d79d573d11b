/**
 * Parts of a result, with what is needed to ask for the next part.
 *
 * <p>Start at {@link org.reactiveorm.query.page.Page} for pages by number and {@link org.reactiveorm.query.page.Slice} for pages
 * that follow a cursor. Immutable values.
 */
@NullMarked
package org.reactiveorm.query.page;

import org.jspecify.annotations.NullMarked;
