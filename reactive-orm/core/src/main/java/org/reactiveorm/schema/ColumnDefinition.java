package org.reactiveorm.schema;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * A column.
 *
 * @param name its name
 * @param type what it holds
 * @param nullability whether every row must have a value
 * @param generation whether the database makes the value
 * @param defaultSql the expression that a row gets which is inserted without a value, null for none
 * @param comment what people should know of it, null for nothing
 */
public record ColumnDefinition(
        String name,
        DataType<?> type,
        Nullability nullability,
        Generation generation,
        @Nullable String defaultSql,
        @Nullable String comment) {

    /** A column without a default and a comment. */
    public ColumnDefinition(String name, DataType<?> type, Nullability nullability, Generation generation) {
        this(name, type, nullability, generation, null, null);
    }

    /** With an expression for rows that are inserted without a value. */
    public ColumnDefinition defaultSql(@Nullable String sql) {
        return new ColumnDefinition(name, type, nullability, generation, sql, comment);
    }

    /** With a comment. */
    public ColumnDefinition comment(@Nullable String text) {
        return new ColumnDefinition(name, type, nullability, generation, defaultSql, text);
    }

    /** Whether a value is needed. */
    public enum Nullability {
        /** A row may have no value. */
        NULLABLE,
        /** Every row has a value. */
        NOT_NULL
    }

    /** Where a missing value comes from. */
    public enum Generation {
        /** The writer gives it. */
        NONE,
        /** The database counts it up. */
        IDENTITY
    }
}
