package org.reactiveorm.dialect.postgres;

import java.util.Objects;
import org.reactiveorm.dialect.ansi.TypeNames;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;
import org.reactiveorm.type.TypeName;

/** The types of PostgreSQL. */
final class PostgresTypeNames implements TypeNames {

    @Override
    public String name(DataType<?> type) {
        return switch (type.kind()) {
            case STRING -> "varchar(" + type.size() + ")";
            case CHAR -> "char(" + type.size() + ")";
            case INSTANT -> "timestamptz(" + type.size() + ")";
            case DATE_TIME -> "timestamp(" + type.size() + ")";
            case TIME -> "time(" + type.size() + ")";
            case DECIMAL -> "numeric(" + type.size() + ", " + type.scale() + ")";
            case ARRAY -> name(elementOf(type)) + "[]";
            case ENUM -> "varchar(" + TypeNames.enumLength(type) + ")";
            case NATIVE -> nativeName(type);
            case CASE_INSENSITIVE,
                    HSTORE,
                    INET,
                    CIDR,
                    MACADDR,
                    RANGE,
                    TINYINT,
                    SMALLINT,
                    MEDIUMINT,
                    INTEGER,
                    BIGINT,
                    UNSIGNED,
                    FLOAT,
                    DOUBLE,
                    TEXT,
                    BOOLEAN,
                    DATE,
                    UUID,
                    BINARY,
                    BLOB,
                    JSON,
                    NATIVE_ENUM -> unlimited(type);
        };
    }

    /** The type without a length or a scale, for casts: a cast to a limited type cuts values without an error. */
    static String unlimited(DataType<?> type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT -> "smallint";
            case MEDIUMINT, INTEGER -> "integer";
            case UNSIGNED -> throw new IllegalStateException("PostgreSQL was not asked for " + type);
            case BIGINT -> "bigint";
            case FLOAT -> "real";
            case DOUBLE -> "double precision";
            case STRING, TEXT, ENUM -> "text";
            case CHAR -> "bpchar";
            case BINARY, BLOB -> "bytea";
            case BOOLEAN -> "boolean";
            case INSTANT -> "timestamptz";
            case DATE_TIME -> "timestamp";
            case TIME -> "time";
            case DATE -> "date";
            case DECIMAL -> "numeric";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ARRAY -> element(elementOf(type)) + "[]";
            case NATIVE_ENUM -> named(type);
            case NATIVE -> NativeCasts.target(nativeName(type));
            case CASE_INSENSITIVE -> "citext";
            case HSTORE -> "hstore";
            case INET -> "inet";
            case CIDR -> "cidr";
            case MACADDR -> "macaddr";
            case RANGE -> range(elementOf(type));
        };
    }

    private static String nativeName(DataType<?> type) {
        return Objects.requireNonNull(type.nativeName(), "a type of the database has a name");
    }

    private static String range(DataType<?> bounds) {
        return switch (bounds.kind()) {
            case INTEGER -> "int4range";
            case BIGINT -> "int8range";
            case DECIMAL -> "numrange";
            case INSTANT -> "tstzrange";
            case DATE_TIME -> "tsrange";
            case DATE -> "daterange";
            default -> throw new IllegalStateException("PostgreSQL was not asked for a range of " + bounds);
        };
    }

    private static String named(DataType<?> type) {
        TypeName name = type.name();
        if (name == null) {
            throw new QueryException("Nothing here tells which type of PostgreSQL " + type
                    + " is; name it by DataType.nativeEnumOf(" + type.javaType().getSimpleName() + ".class, \"…\")");
        }
        String schema = name.schema();
        String quoted = PostgresDialect.INSTANCE.quote(name.name());
        return schema == null ? quoted : PostgresDialect.INSTANCE.quote(schema) + "." + quoted;
    }

    static DataType<?> elementOf(DataType<?> array) {
        return Objects.requireNonNull(array.element(), "an array has elements, and a range has bounds");
    }

    /** As the column of an array names it: an operator finds arrays of text and of varchar no pair. */
    private static String element(DataType<?> type) {
        return type.kind() == TypeKind.STRING || type.kind() == TypeKind.ENUM ? "varchar" : unlimited(type);
    }
}
