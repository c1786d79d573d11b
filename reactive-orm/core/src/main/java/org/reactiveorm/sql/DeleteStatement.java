package org.reactiveorm.sql;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Expression;

/**
 * Removes rows.
 *
 * @param table the table, which the condition names without a qualifier
 * @param where which rows, null for all
 * @param bound how many of them, null for all
 */
public record DeleteStatement(TableName table, @Nullable Expression where, @Nullable RowBound bound)
        implements Statement {

    /** Removes all rows for which the condition holds, of a table in the schema that the session looks into. */
    public DeleteStatement(String table, @Nullable Expression where) {
        this(TableName.of(table), where, null);
    }
}
