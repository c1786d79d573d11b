/**
 * What is mapped: models, their attributes, associations and indexes, as immutable values.
 *
 * <p>Start at {@link org.reactiveorm.metamodel.ModelDefinition}. A definition holds names of attributes and explicit overrides
 * only; tables and columns are resolved by each {@code Orm} with its {@link org.reactiveorm.metamodel.NamingStrategy}. This
 * package knows {@code schema}, {@code sql}, {@code type} and {@code error}: no query, no driver.
 */
@NullMarked
package org.reactiveorm.metamodel;

import org.jspecify.annotations.NullMarked;
