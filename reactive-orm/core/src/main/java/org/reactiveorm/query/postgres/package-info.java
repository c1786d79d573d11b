/**
 * Attributes of types that only PostgreSQL has, with the conditions that belong to them: ranges, addresses of networks, and keys with
 * texts.
 *
 * <p>Start at {@link org.reactiveorm.query.postgres.RangeAttribute}. An {@code Orm} over another database names every such attribute when
 * it is built.
 */
@NullMarked
package org.reactiveorm.query.postgres;

import org.jspecify.annotations.NullMarked;
