package org.reactiveorm.internal.plan.statement;

import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.sql.SelectStatement;

/**
 * A statement and what its rows hold.
 *
 * @param statement the statement
 * @param shape what its rows hold
 * @param <T> the model
 */
public record SelectPlan<T>(SelectStatement statement, RowShape<T> shape) {}
