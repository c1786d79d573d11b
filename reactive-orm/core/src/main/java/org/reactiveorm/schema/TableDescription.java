package org.reactiveorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.TableName;

/**
 * A table as the database describes it.
 *
 * @param name its name
 * @param columns its columns, in order
 */
public record TableDescription(TableName name, List<ColumnDescription> columns) {

    /** Copies the columns. */
    public TableDescription {
        columns = List.copyOf(columns);
    }

    /** The column of this name, null if there is none. */
    public @Nullable ColumnDescription column(String column) {
        for (ColumnDescription description : columns) {
            if (description.name().equals(column)) {
                return description;
            }
        }
        return null;
    }
}
