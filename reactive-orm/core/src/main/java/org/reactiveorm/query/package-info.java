/**
 * What to read or change, in the words of the models, as immutable values.
 *
 * <p>Start at {@link org.reactiveorm.query.Query} and {@link org.reactiveorm.query.Attribute}. A condition, an order or an
 * include of another model does not compile. This package knows {@code metamodel}, {@code type} and {@code error}; tables and
 * columns come in when a planner translates it.
 */
@NullMarked
package org.reactiveorm.query;

import org.jspecify.annotations.NullMarked;
