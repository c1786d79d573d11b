/**
 * How one database says it: the text of statements and DDL, the transport of values, the meaning of error codes.
 *
 * <p>Start at {@link org.reactiveorm.dialect.Dialect}. Each database has a sub-package with its deltas. Pure: no Reactor, no
 * R2DBC; a dialect is chosen by the product that the server reports.
 */
@NullMarked
package org.reactiveorm.dialect;

import org.jspecify.annotations.NullMarked;
