package org.reactiveorm.schema;

import org.reactiveorm.sql.TableName;

/**
 * A foreign key of one column.
 *
 * @param name its name, unique in the schema
 * @param column the referring column
 * @param targetTable the table referred to
 * @param targetColumn the column referred to, a primary key or unique
 * @param rules what happens when a row referred to goes or gets another key, and when that is checked
 */
public record ForeignKeyDefinition(
        String name, String column, TableName targetTable, String targetColumn, ReferenceRules rules) {}
