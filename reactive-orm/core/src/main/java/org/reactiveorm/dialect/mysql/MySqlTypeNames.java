package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.ansi.EnumSpelling;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.LargeSize;

/** The types of MySQL and MariaDB. */
final class MySqlTypeNames implements TypeNames {

    private static final EnumSpelling ENUMS = new EnumSpelling(name -> name, TextLiteral.DOUBLED);
    /** Accents and blanks count, case does not. Each server reads its own comment and passes over the other. */
    private static final String CASE_INSENSITIVE_COLLATION =
            " character set utf8mb4 collate /*M!101001 utf8mb4_uca1400_nopad_as_ci */ /*!80000 utf8mb4_0900_as_ci */";

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case MEDIUMINT -> "mediumint";
            case UNSIGNED -> unsigned(type.size()) + " unsigned";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            // of a float the servers show six digits, so that a read float would not be the written one
            case FLOAT, DOUBLE -> "double";
            case STRING -> "varchar(" + type.size() + ")";
            case CHAR -> "char(" + type.size() + ")";
            case BINARY -> "varbinary(" + type.size() + ")";
            case TEXT -> large(type) + "text";
            case BLOB -> large(type) + "blob";
            case BOOLEAN -> "boolean";
            case INSTANT, DATE_TIME -> "datetime(" + type.size() + ")";
            case TIME -> "time(" + type.size() + ")";
            case DATE -> "date";
            case DECIMAL -> "decimal(" + type.size() + ", " + type.scale() + ")";
            case JSON -> "json";
            case UUID -> "char(36) character set ascii";
            case NATIVE -> String.valueOf(type.nativeName());
            case CASE_INSENSITIVE ->
                (type.size() == 0 ? "longtext" : "varchar(" + type.size() + ")") + CASE_INSENSITIVE_COLLATION;
            case ARRAY, HSTORE, INET, CIDR, MACADDR, RANGE ->
                throw new IllegalStateException("The MySQL family was not asked for " + type);
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ") collate utf8mb4_bin";
            case NATIVE_ENUM -> ENUMS.type(type.constants()) + " collate utf8mb4_bin";
        };
    }

    private static String unsigned(int bits) {
        return switch (bits) {
            case 8 -> "tinyint";
            case 16 -> "smallint";
            case 24 -> "mediumint";
            case 32 -> "int";
            default -> "bigint";
        };
    }

    private static String large(DataType<?> type) {
        if (type.size() == LargeSize.LONG.bytes()) {
            return "long";
        }
        if (type.size() == LargeSize.MEDIUM.bytes()) {
            return "medium";
        }
        return type.size() == LargeSize.TINY.bytes() ? "tiny" : "";
    }
}
