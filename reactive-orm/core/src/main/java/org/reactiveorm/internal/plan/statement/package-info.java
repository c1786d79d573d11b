/**
 * From queries in terms of a model to statements in terms of tables: one planner for what reads, one for the children of a window,
 * one for what writes.
 *
 * <p>A plan is a statement and the shape of its rows. Planners are pure and hold no state but the model and the dialect.
 */
@NullMarked
package org.reactiveorm.internal.plan.statement;

import org.jspecify.annotations.NullMarked;
