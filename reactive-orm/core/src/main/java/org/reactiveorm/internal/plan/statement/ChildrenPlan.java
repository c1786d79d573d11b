package org.reactiveorm.internal.plan.statement;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.sql.SelectStatement;

/**
 * A statement that reads the rows at the other end of an association, those of one parent together.
 *
 * @param statement the statement
 * @param shape what the first columns hold
 * @param junction what the columns behind them hold, null where there is no junction
 * @param <X> the model at the other end
 */
public record ChildrenPlan<X>(SelectStatement statement, RowShape<X> shape, @Nullable RowShape<?> junction) {}
