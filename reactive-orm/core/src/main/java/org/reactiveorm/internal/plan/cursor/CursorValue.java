package org.reactiveorm.internal.plan.cursor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;

/** Values of orders as texts, there and back without loss. */
final class CursorValue {

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(BigInteger.class, BigInteger::new),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(Inet.class, Inet::parse),
            Map.entry(MacAddress.class, MacAddress::parse),
            Map.entry(UUID.class, UUID::fromString));

    private CursorValue() {}

    /** Checks that values of an attribute can be in a cursor. */
    static void require(MappedAttribute<?> attribute) {
        Class<?> type = attribute.type().javaType();
        if (!type.isEnum() && !READERS.containsKey(type)) {
            throw new QueryException("Attribute " + attribute.describe() + " of type " + attribute.type()
                    + " cannot be a part of a cursor; order by another attribute, or use page(…)");
        }
    }

    static String write(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static Object read(String text, Class<?> type) {
        return type.isEnum()
                ? constant(type.asSubclass(Enum.class), text)
                : reader(type).apply(text);
    }

    private static Function<String, Object> reader(Class<?> type) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("No values of " + type + " can be read");
        }
        return reader;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of an enum finds its constants
    private static Object constant(Class<? extends Enum> type, String name) {
        return Enum.valueOf(type, name);
    }
}
