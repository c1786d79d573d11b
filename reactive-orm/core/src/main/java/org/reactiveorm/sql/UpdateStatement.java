package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Expression;

/**
 * Changes rows.
 *
 * @param table the table, which the expressions name without a qualifier
 * @param assignments what is set, at least one
 * @param where which rows, null for all
 * @param bound how many of them, null for all
 * @param returning the columns to read back from each changed row; empty for none
 */
public record UpdateStatement(
        TableName table,
        List<Assignment> assignments,
        @Nullable Expression where,
        @Nullable RowBound bound,
        List<ReturnedColumn> returning)
        implements Statement {

    /** Copies the lists. */
    public UpdateStatement {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }

    /** Changes rows of a table in the schema that the session looks into. */
    public UpdateStatement(String table, List<Assignment> assignments, @Nullable Expression where) {
        this(TableName.of(table), assignments, where, null, List.of());
    }

    /**
     * A column and its new value.
     *
     * @param column the column
     * @param value its new value
     */
    public record Assignment(String column, Expression value) {}
}
