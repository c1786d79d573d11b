package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.ansi.EnumSpelling;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.type.DataType;

/** The types of H2. */
final class H2TypeNames implements TypeNames {

    private static final EnumSpelling ENUMS = new EnumSpelling(name -> name, TextLiteral.UNICODE);

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case MEDIUMINT, INTEGER -> "integer";
            case UNSIGNED -> throw new IllegalStateException("H2 was not asked for " + type);
            case BIGINT -> "bigint";
            case FLOAT -> "real";
            case DOUBLE -> "double precision";
            case STRING -> "varchar(" + type.size() + ")";
            case CHAR -> "char(" + type.size() + ")";
            case BINARY -> "varbinary(" + type.size() + ")";
            case BLOB -> "varbinary";
            case TEXT -> "varchar";
            case BOOLEAN -> "boolean";
            case INSTANT -> "timestamp(" + type.size() + ") with time zone";
            case DATE_TIME -> "timestamp(" + type.size() + ")";
            case TIME -> "time(" + type.size() + ")";
            case DATE -> "date";
            case DECIMAL -> "decimal(" + type.size() + ", " + type.scale() + ")";
            case UUID -> "uuid";
            case JSON -> "json";
            case NATIVE -> String.valueOf(type.nativeName());
            case CASE_INSENSITIVE -> "varchar_ignorecase" + (type.size() == 0 ? "" : "(" + type.size() + ")");
            case ARRAY, HSTORE, INET, CIDR, MACADDR, RANGE ->
                throw new IllegalStateException("H2 was not asked for " + type);
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ")";
            case NATIVE_ENUM -> ENUMS.type(type.constants());
        };
    }
}
