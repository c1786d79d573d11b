/**
 * What user code holds: instances with their associations, and the types that describe models to an {@code Orm}.
 *
 * <p>Start at {@link org.reactiveorm.instance.ModelType} (usually generated, or made by
 * {@link org.reactiveorm.instance.ModelBuilder}), {@link org.reactiveorm.instance.ActiveRecord},
 * {@link org.reactiveorm.instance.Many} and {@link org.reactiveorm.instance.One}. The engine is known only by
 * {@link org.reactiveorm.instance.InstanceOperations} and {@link org.reactiveorm.instance.AssociationSource}.
 */
@NullMarked
package org.reactiveorm.instance;

import org.jspecify.annotations.NullMarked;
