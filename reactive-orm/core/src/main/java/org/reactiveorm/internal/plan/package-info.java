/**
 * From the words of the models to the words of a database: definitions become {@code MappedModel}s, queries become statements,
 * models become tables.
 *
 * <p>Start at {@link org.reactiveorm.internal.plan.ModelMapper} and {@link org.reactiveorm.internal.plan.statement.SelectPlanner}. Pure:
 * no Reactor, no R2DBC, no clock.
 */
@NullMarked
package org.reactiveorm.internal.plan;

import org.jspecify.annotations.NullMarked;
