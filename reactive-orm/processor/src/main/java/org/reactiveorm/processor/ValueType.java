package org.reactiveorm.processor;

import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of an attribute.
 *
 * @param kind what the mapping makes of it
 * @param className the qualified name of the type, of the box for a primitive one
 * @param element the declaration of an enum, else null
 * @param primitive whether the field cannot hold null
 * @param item the type of what a list holds, null for others
 */
record ValueType(
        Kind kind, String className, @Nullable TypeElement element, boolean primitive, @Nullable ValueType item) {

    ValueType(Kind kind, String className, @Nullable TypeElement element, boolean primitive) {
        this(kind, className, element, primitive, null);
    }

    /** What an error says of the types that can be mapped. */
    static final String SUPPORTED =
            "supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal,"
                    + " Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json"
                    + " and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec";

    private static final String MAP = "java.util.Map";
    private static final String RANGE = "org.reactiveorm.type.Range";

    private static final Map<String, Kind> BY_NAME = Map.ofEntries(
            Map.entry("java.lang.Long", Kind.LONG),
            Map.entry("java.lang.Integer", Kind.INTEGER),
            Map.entry("java.lang.Short", Kind.SHORT),
            Map.entry("java.lang.Byte", Kind.BYTE),
            Map.entry("java.math.BigInteger", Kind.BIG_INTEGER),
            Map.entry("java.lang.Double", Kind.DOUBLE),
            Map.entry("java.lang.Float", Kind.FLOAT),
            Map.entry("java.lang.Boolean", Kind.BOOLEAN),
            Map.entry("java.lang.String", Kind.STRING),
            Map.entry("java.math.BigDecimal", Kind.DECIMAL),
            Map.entry("java.time.Instant", Kind.INSTANT),
            Map.entry("java.time.LocalDateTime", Kind.DATE_TIME),
            Map.entry("java.time.LocalTime", Kind.TIME),
            Map.entry("java.time.LocalDate", Kind.DATE),
            Map.entry("java.util.UUID", Kind.UUID),
            Map.entry("org.reactiveorm.type.Inet", Kind.INET),
            Map.entry("org.reactiveorm.type.MacAddress", Kind.MACADDR),
            Map.entry("org.reactiveorm.type.Json", Kind.JSON));

    /** A JSON document. */
    static final ValueType JSON = new ValueType(Kind.JSON, "org.reactiveorm.type.Json", null, false);

    /** The type of a field, null if it cannot be mapped. */
    static @Nullable ValueType of(TypeMirror type) {
        return switch (type.getKind()) {
            case LONG -> new ValueType(Kind.LONG, "java.lang.Long", null, true);
            case INT -> new ValueType(Kind.INTEGER, "java.lang.Integer", null, true);
            case SHORT -> new ValueType(Kind.SHORT, "java.lang.Short", null, true);
            case BYTE -> new ValueType(Kind.BYTE, "java.lang.Byte", null, true);
            case DOUBLE -> new ValueType(Kind.DOUBLE, "java.lang.Double", null, true);
            case FLOAT -> new ValueType(Kind.FLOAT, "java.lang.Float", null, true);
            case BOOLEAN -> new ValueType(Kind.BOOLEAN, "java.lang.Boolean", null, true);
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? new ValueType(Kind.BYTES, "byte[]", null, false)
                        : null;
            case DECLARED -> ofDeclared((DeclaredType) type);
            default -> null;
        };
    }

    private static @Nullable ValueType ofDeclared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getQualifiedName().contentEquals(MAP)) {
            return keysWithTexts(type);
        }
        if (element.getQualifiedName().contentEquals(RANGE)) {
            return range(type);
        }
        if (!element.getQualifiedName().contentEquals("java.util.List")
                || type.getTypeArguments().isEmpty()) {
            return ofClass(element);
        }
        ValueType item = of(type.getTypeArguments().get(0));
        if (item == null || item.is(Kind.BYTES, Kind.JSON, Kind.ARRAY, Kind.HSTORE)) {
            return null;
        }
        return new ValueType(Kind.ARRAY, "java.util.List", item.element(), false, item);
    }

    private static @Nullable ValueType keysWithTexts(DeclaredType type) {
        boolean texts = !type.getTypeArguments().isEmpty();
        for (TypeMirror argument : type.getTypeArguments()) {
            ValueType each = of(argument);
            texts &= each != null && each.is(Kind.STRING);
        }
        return texts ? new ValueType(Kind.HSTORE, MAP, null, false) : null;
    }

    private static @Nullable ValueType range(DeclaredType type) {
        ValueType bounds = type.getTypeArguments().isEmpty()
                ? null
                : of(type.getTypeArguments().get(0));
        boolean known = bounds != null
                && bounds.is(Kind.INTEGER, Kind.LONG, Kind.DECIMAL, Kind.INSTANT, Kind.DATE_TIME, Kind.DATE);
        return known ? new ValueType(Kind.RANGE, RANGE, null, false, bounds) : null;
    }

    /** What the annotations of the column speak of: of a list what it holds. */
    ValueType scalar() {
        return item == null || kind == Kind.RANGE ? this : item;
    }

    /** What the bounds of a range are. */
    ValueType bounds() {
        return Objects.requireNonNull(item, "a range has bounds");
    }

    private static @Nullable ValueType ofClass(TypeElement element) {
        String className = element.getQualifiedName().toString();
        if (element.getKind() == ElementKind.ENUM) {
            return new ValueType(Kind.ENUM, className, element, false);
        }
        Kind kind = BY_NAME.get(className);
        return kind == null ? null : new ValueType(kind, className, null, false);
    }

    String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** {@code an Integer}, for messages. */
    String withArticle() {
        return ("AEIOU".indexOf(simpleName().charAt(0)) >= 0 && !is(Kind.UUID) ? "an " : "a ") + simpleName();
    }

    boolean is(Kind... kinds) {
        for (Kind candidate : kinds) {
            if (kind == candidate) {
                return true;
            }
        }
        return false;
    }

    boolean isNumber() {
        return is(
                Kind.LONG,
                Kind.INTEGER,
                Kind.SHORT,
                Kind.BYTE,
                Kind.BIG_INTEGER,
                Kind.DOUBLE,
                Kind.FLOAT,
                Kind.DECIMAL);
    }

    /** Whether a column says how many digits of a second it keeps. */
    boolean hasSeconds() {
        return is(Kind.INSTANT, Kind.DATE_TIME, Kind.TIME);
    }

    /** What the mapping makes of a type. */
    enum Kind {
        LONG,
        INTEGER,
        SHORT,
        BYTE,
        BIG_INTEGER,
        DOUBLE,
        FLOAT,
        BOOLEAN,
        STRING,
        DECIMAL,
        BYTES,
        INSTANT,
        DATE_TIME,
        TIME,
        DATE,
        UUID,
        JSON,
        ARRAY,
        RANGE,
        HSTORE,
        INET,
        MACADDR,
        ENUM
    }
}
