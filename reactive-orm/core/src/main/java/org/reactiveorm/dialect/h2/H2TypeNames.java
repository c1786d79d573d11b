package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.type.DataType;

/** The types of H2. */
final class H2TypeNames implements TypeNames {

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case STRING -> "varchar(" + type.size() + ")";
            case TEXT -> "varchar";
            case BOOLEAN -> "boolean";
            case INSTANT -> "timestamp(6) with time zone";
            case DATE -> "date";
            case DECIMAL -> "decimal(" + type.size() + ", " + type.scale() + ")";
            case UUID -> "uuid";
            case JSON -> "json";
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ")";
        };
    }
}
