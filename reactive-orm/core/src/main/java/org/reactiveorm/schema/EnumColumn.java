package org.reactiveorm.schema;

import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;

/**
 * A column whose values are an enum that the database knows, or arrays of it.
 *
 * @param table its table
 * @param column its name
 * @param type the enum
 */
public record EnumColumn(TableName table, String column, DataType<?> type) {}
