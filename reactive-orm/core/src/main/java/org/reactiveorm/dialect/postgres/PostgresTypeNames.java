package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.type.DataType;

/** The types of PostgreSQL. */
final class PostgresTypeNames implements TypeNames {

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case STRING -> "varchar(" + type.size() + ")";
            case INSTANT -> "timestamptz(6)";
            case DECIMAL -> "numeric(" + type.size() + ", " + type.scale() + ")";
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ")";
            case INTEGER, BIGINT, TEXT, BOOLEAN, DATE, UUID, JSON -> unlimited(type);
        };
    }

    /** The type without a length or a scale, for casts: a cast to a limited type cuts values without an error. */
    static String unlimited(DataType<?> type) {
        return switch (type.kind()) {
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case STRING, TEXT, ENUM -> "text";
            case BOOLEAN -> "boolean";
            case INSTANT -> "timestamptz";
            case DATE -> "date";
            case DECIMAL -> "numeric";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }
}
