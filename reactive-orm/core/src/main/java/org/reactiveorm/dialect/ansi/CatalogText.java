package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.TableName;

/**
 * A catalogue that asks by fixed texts.
 *
 * @param database asks for the current database
 * @param schemaList asks for all schemas
 * @param columnsHere asks for the columns of a table in the current schema; its bind is the table
 * @param columnsThere asks for the columns of a table in a schema; its binds are the schema and the table
 */
public record CatalogText(String database, String schemaList, String columnsHere, String columnsThere)
        implements Catalog {

    @Override
    public CompiledStatement currentDatabase() {
        return CompiledStatement.of(database);
    }

    @Override
    public CompiledStatement schemas() {
        return CompiledStatement.of(schemaList);
    }

    @Override
    public CompiledStatement columns(TableName table) {
        @Nullable String schema = table.schema();
        return schema == null
                ? new CompiledStatement(columnsHere, List.of(text(table.name())), List.of())
                : new CompiledStatement(columnsThere, List.of(text(schema), text(table.name())), List.of());
    }

    private static EncodedBind text(String value) {
        return new EncodedBind(value, String.class);
    }
}
