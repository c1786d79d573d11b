/**
 * The tables, columns, keys and indexes that a set of models asks for.
 *
 * <p>Immutable values; start at {@link org.reactiveorm.schema.TableDefinition}. A dialect turns them into DDL. This package
 * knows {@code sql} and {@code type}.
 */
@NullMarked
package org.reactiveorm.schema;

import org.jspecify.annotations.NullMarked;
