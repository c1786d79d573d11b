package org.reactiveorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database describes it.
 *
 * @param name its name
 * @param type its type, in the words of the database
 * @param nullability whether every row must have a value
 * @param defaultSql what a row gets that is inserted without a value, in the words of the database; null for nothing
 * @param primaryKey whether it is part of the primary key
 * @param generation whether the database counts it up
 * @param comment what people should know of it, null for nothing
 * @param values the values of an enum that the database knows, in their order; none for other columns
 */
public record ColumnDescription(
        String name,
        String type,
        ColumnDefinition.Nullability nullability,
        @Nullable String defaultSql,
        boolean primaryKey,
        ColumnDefinition.Generation generation,
        @Nullable String comment,
        List<String> values) {

    /** Copies the values. */
    public ColumnDescription {
        values = List.copyOf(values);
    }

    /** Whether a row may have no value. */
    public boolean isNullable() {
        return nullability == ColumnDefinition.Nullability.NULLABLE;
    }

    /** Whether the database counts it up. */
    public boolean isGenerated() {
        return generation == ColumnDefinition.Generation.IDENTITY;
    }
}
