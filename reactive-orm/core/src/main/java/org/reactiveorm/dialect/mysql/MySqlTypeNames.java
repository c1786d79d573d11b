package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.type.DataType;

/** The types of MySQL and MariaDB. */
final class MySqlTypeNames implements TypeNames {

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case STRING -> "varchar(" + type.size() + ")";
            case TEXT -> "longtext";
            case BOOLEAN -> "boolean";
            case INSTANT -> "datetime(6)";
            case DATE -> "date";
            case DECIMAL -> "decimal(" + type.size() + ", " + type.scale() + ")";
            case JSON -> "json";
            case UUID -> "char(36) character set ascii";
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ") collate utf8mb4_bin";
        };
    }
}
