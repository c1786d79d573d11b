package org.reactiveorm.sql;

import java.util.List;
import org.reactiveorm.type.DataType;

/**
 * A column that a write reads back.
 *
 * @param name the column's name
 * @param type what it holds
 */
public record ReturnedColumn(String name, DataType<?> type) {

    /** The names, in order. */
    public static List<String> names(List<ReturnedColumn> columns) {
        return columns.stream().map(ReturnedColumn::name).toList();
    }
}
