/**
 * From mapped models to the tables that hold them: columns, keys, references and indexes, in an order in which they can be made.
 *
 * <p>Pure: it makes the schema's values, and whoever runs statements makes the tables.
 */
@NullMarked
package org.reactiveorm.internal.plan.schema;

import org.jspecify.annotations.NullMarked;
