package org.reactiveorm.internal.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;

/**
 * Values that come by name, of whatever type, as attributes hold them: numbers become other numbers where nothing is lost, texts
 * become what they spell.
 */
public final class ValueConversion {

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            Short.class, BigDecimal::shortValueExact,
            Byte.class, BigDecimal::byteValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number,
            Double.class, BigDecimal::doubleValue,
            Float.class, BigDecimal::floatValue);

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            Inet.class, Inet::parse,
            MacAddress.class, MacAddress::parse,
            UUID.class, UUID::fromString,
            Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, LocalDateTime::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            Boolean.class, ValueConversion::truth);

    private ValueConversion() {}

    /**
     * The value in the type of the attribute.
     *
     * @throws QueryException if it cannot be had; the message holds no value
     */
    public static @Nullable Object convert(MappedAttribute<?> attribute, @Nullable Object value) {
        if (value == null && attribute.definition().options().primitive()) {
            throw refusal(attribute.describe(), attribute.type().javaType(), "null");
        }
        return convert(attribute.describe(), attribute.type().javaType(), value);
    }

    /**
     * The value in a class.
     *
     * @param attribute whose value it is, for messages
     * @throws QueryException if it cannot be had; the message holds no value
     */
    public static @Nullable Object convert(String attribute, Class<?> type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type.isInstance(value)) {
            return value;
        }
        try {
            Object converted = converted(type, value);
            if (converted != null) {
                return converted;
            }
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw refusal(attribute, type, "this " + value.getClass().getSimpleName());
        }
        throw refusal(attribute, type, "a " + value.getClass().getSimpleName());
    }

    private static @Nullable Object converted(Class<?> type, Object value) {
        Function<BigDecimal, Object> number = NUMBERS.get(type);
        if (number != null) {
            BigDecimal exact = value instanceof Number || value instanceof String
                    ? new BigDecimal(value.toString().strip())
                    : null;
            return exact == null ? null : number.apply(exact);
        }
        if (!(value instanceof String text)) {
            return null;
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("no such constant");
        }
        Function<String, Object> parser = TEXTS.get(type);
        return parser == null ? null : parser.apply(text.strip());
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static QueryException refusal(String attribute, Class<?> type, String what) {
        return new QueryException(
                "Attribute " + attribute + " holds " + type.getSimpleName() + " and cannot be set to " + what);
    }
}
