/**
 * What H2 says otherwise than the others.
 *
 * <p>Start at {@link org.reactiveorm.dialect.h2.H2Dialect}. H2 is a dialect of its own: its compatibility modes do not make it
 * another database.
 */
@NullMarked
package org.reactiveorm.dialect.h2;

import org.jspecify.annotations.NullMarked;
