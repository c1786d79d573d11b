/**
 * The way from a request to a query: through a list of what a request may ask for, and no other.
 *
 * <p>Start at {@link org.reactiveorm.query.request.RequestFilter}. What it makes is an ordinary
 * {@link org.reactiveorm.query.Scope}: values become binds, names are looked up among the declared ones and never reach the
 * database, and what was not declared is an error rather than left out.
 */
@NullMarked
package org.reactiveorm.query.request;

import org.jspecify.annotations.NullMarked;
