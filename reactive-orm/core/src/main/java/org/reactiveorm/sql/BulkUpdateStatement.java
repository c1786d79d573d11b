package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Bind;

/**
 * Gives each of some rows values of its own.
 *
 * @param table the table
 * @param key the columns that tell one row from another together, at least one
 * @param counter a column that is counted up, and by whose value rows are found too; null for none
 * @param columns the columns that get a value of their own in each row, at least one
 * @param common the columns that get the same value in every row
 * @param rows the rows, at least one
 */
public record BulkUpdateStatement(
        TableName table,
        List<String> key,
        @Nullable String counter,
        List<String> columns,
        List<UpdateStatement.Assignment> common,
        List<Row> rows)
        implements Statement {

    /** Copies the lists. */
    public BulkUpdateStatement {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        common = List.copyOf(common);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param id which row, in the order of the key
     * @param count the value of the counter that it has, null without a counter
     * @param values its new values, in the order of the columns
     */
    public record Row(List<Bind> id, @Nullable Bind count, List<Bind> values) {

        /** Copies the values. */
        public Row {
            id = List.copyOf(id);
            values = List.copyOf(values);
        }
    }
}
