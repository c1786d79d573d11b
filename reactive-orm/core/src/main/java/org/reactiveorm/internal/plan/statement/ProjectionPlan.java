package org.reactiveorm.internal.plan.statement;

import java.util.List;
import org.reactiveorm.internal.plan.ResultColumn;
import org.reactiveorm.sql.SelectStatement;

/**
 * A statement and what its columns are.
 *
 * @param statement the statement
 * @param columns its columns, in order
 */
public record ProjectionPlan(SelectStatement statement, List<ResultColumn> columns) {

    /** Copies the columns. */
    public ProjectionPlan {
        columns = List.copyOf(columns);
    }
}
