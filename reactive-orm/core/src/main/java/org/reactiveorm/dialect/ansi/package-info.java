/**
 * SQL as the databases share it, in small parts that a dialect composes and replaces.
 *
 * <p>Start at {@link org.reactiveorm.dialect.ansi.AnsiDialect}: a dialect is one subclass that names its
 * {@link org.reactiveorm.dialect.ansi.Clauses}, identifiers, DDL and error codes. Values are never part of a text: all of them
 * go through {@link org.reactiveorm.dialect.ansi.SqlWriter#bind}.
 */
@NullMarked
package org.reactiveorm.dialect.ansi;

import org.jspecify.annotations.NullMarked;
