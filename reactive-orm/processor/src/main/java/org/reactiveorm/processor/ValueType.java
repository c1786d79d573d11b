package org.reactiveorm.processor;

import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of an attribute.
 *
 * @param kind what the mapping makes of it
 * @param className the qualified name of the type, of the box for a primitive one
 * @param element the declaration of an enum, else null
 * @param primitive whether the field cannot hold null
 */
record ValueType(Kind kind, String className, @Nullable TypeElement element, boolean primitive) {

    /** What an error says of the types that can be mapped. */
    static final String SUPPORTED =
            "supported are long, int and boolean and their boxes, String, BigDecimal, Instant, LocalDate,"
                    + " UUID, Json and enums, and any class with @AsJson or @Codec";

    private static final Map<String, Kind> BY_NAME = Map.of(
            "java.lang.Long", Kind.LONG,
            "java.lang.Integer", Kind.INTEGER,
            "java.lang.Boolean", Kind.BOOLEAN,
            "java.lang.String", Kind.STRING,
            "java.math.BigDecimal", Kind.DECIMAL,
            "java.time.Instant", Kind.INSTANT,
            "java.time.LocalDate", Kind.DATE,
            "java.util.UUID", Kind.UUID,
            "org.reactiveorm.type.Json", Kind.JSON);

    /** A JSON document. */
    static final ValueType JSON = new ValueType(Kind.JSON, "org.reactiveorm.type.Json", null, false);

    /** The type of a field, null if it cannot be mapped. */
    static @Nullable ValueType of(TypeMirror type) {
        return switch (type.getKind()) {
            case LONG -> new ValueType(Kind.LONG, "java.lang.Long", null, true);
            case INT -> new ValueType(Kind.INTEGER, "java.lang.Integer", null, true);
            case BOOLEAN -> new ValueType(Kind.BOOLEAN, "java.lang.Boolean", null, true);
            case DECLARED -> ofClass((TypeElement) ((DeclaredType) type).asElement());
            default -> null;
        };
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

    /** What the mapping makes of a type. */
    enum Kind {
        LONG,
        INTEGER,
        BOOLEAN,
        STRING,
        DECIMAL,
        INSTANT,
        DATE,
        UUID,
        JSON,
        ENUM
    }
}
