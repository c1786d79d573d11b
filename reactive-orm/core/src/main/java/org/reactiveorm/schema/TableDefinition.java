package org.reactiveorm.schema;

import java.util.List;
import org.reactiveorm.sql.TableName;

/**
 * A table with all that belongs to it.
 *
 * @param name its name
 * @param columns its columns, in order
 * @param primaryKey the names of the columns that are the primary key together, at least one
 * @param indexes its indexes, unique ones included
 * @param foreignKeys its foreign keys
 * @param options what it says of itself as a whole
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        List<String> primaryKey,
        List<IndexDefinition> indexes,
        List<ForeignKeyDefinition> foreignKeys,
        TableOptions options) {

    /** Copies the lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }
}
