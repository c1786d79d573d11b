package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Bind;

/**
 * Adds rows. Where there are several, the dialect chooses the fastest form (arrays, multi-row values).
 *
 * @param table the table
 * @param columns the columns that get a value; the others get their default
 * @param rows one list of binds for each row, in the order of {@code columns}; at least one row
 * @param returning the columns to read back from each new row, in the order of the rows; empty for none
 * @param onConflict what happens to rows that are there already, null for an error
 */
public record InsertStatement(
        TableName table,
        List<String> columns,
        List<List<Bind>> rows,
        List<ReturnedColumn> returning,
        @Nullable OnConflict onConflict)
        implements Statement {

    /** Copies the lists. */
    public InsertStatement {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        returning = List.copyOf(returning);
    }

    /** Adds rows to a table in the schema that the session looks into. */
    public InsertStatement(String table, List<String> columns, List<List<Bind>> rows, List<ReturnedColumn> returning) {
        this(TableName.of(table), columns, rows, returning, null);
    }
}
