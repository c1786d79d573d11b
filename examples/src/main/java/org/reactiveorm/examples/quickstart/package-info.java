/**
 * The code of the README's quick start: two models of a blog, and one method for each thing to know first.
 *
 * <p>Start at {@link org.reactiveorm.examples.quickstart.QuickStart}.
 */
@NullMarked
package org.reactiveorm.examples.quickstart;

import org.jspecify.annotations.NullMarked;
