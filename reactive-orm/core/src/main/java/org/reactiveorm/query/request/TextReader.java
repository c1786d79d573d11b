package org.reactiveorm.query.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;

/**
 * Reads values of one type from text, strictly: what the type itself would not write is refused.
 *
 * @param expected what a text must be, for messages
 * @param read the reading; an {@link IllegalArgumentException} or a {@link java.time.DateTimeException} refuses
 * @param <V> the type
 */
record TextReader<V>(String expected, Function<String, ? extends V> read) {

    private static final int LONGEST_NUMBER = 80;
    private static final int LARGEST_SCALE = 1_000;

    static final TextReader<Boolean> TRUTH = new TextReader<>("true or false", TextReader::truth);

    private static final Map<Class<?>, TextReader<?>> KNOWN = Map.ofEntries(
            Map.entry(String.class, new TextReader<>("a text", text -> text)),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(Byte.class, new TextReader<>("a whole number of 8 bits", Byte::valueOf)),
            Map.entry(BigInteger.class, new TextReader<>("a whole number", TextReader::whole)),
            Map.entry(Short.class, new TextReader<>("a whole number of 16 bits", Short::valueOf)),
            Map.entry(Integer.class, new TextReader<>("a whole number of 32 bits", Integer::valueOf)),
            Map.entry(Long.class, new TextReader<>("a whole number of 64 bits", Long::valueOf)),
            Map.entry(Float.class, new TextReader<>("a number", TextReader::single)),
            Map.entry(Double.class, new TextReader<>("a number", TextReader::number)),
            Map.entry(BigDecimal.class, new TextReader<>("a decimal number", TextReader::decimal)),
            Map.entry(Inet.class, new TextReader<>("an address such as 192.168.0.1 or 10.0.0.0/8", Inet::parse)),
            Map.entry(MacAddress.class, new TextReader<>("an address such as 08:00:2b:01:02:03", MacAddress::parse)),
            Map.entry(UUID.class, new TextReader<>("a UUID", TextReader::uuid)),
            Map.entry(Instant.class, new TextReader<>("a moment such as 2026-11-21T12:00:00Z", Instant::parse)),
            Map.entry(LocalDate.class, new TextReader<>("a date such as 2026-11-21", LocalDate::parse)),
            Map.entry(LocalTime.class, new TextReader<>("a time such as 12:00:00", LocalTime::parse)),
            Map.entry(
                    LocalDateTime.class,
                    new TextReader<>("a date and time such as 2026-11-21T12:00:00", LocalDateTime::parse)));

    /** The reader of a type, null if there is none. */
    @SuppressWarnings("unchecked") // each entry reads what its key says
    static <V> @Nullable TextReader<V> of(Class<V> type) {
        if (type.isEnum()) {
            return new TextReader<>("one of the names of " + type.getSimpleName(), text -> constant(type, text));
        }
        return (TextReader<V>) KNOWN.get(type);
    }

    private static <V> V constant(Class<V> type, String text) {
        for (V constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException();
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    private static BigInteger whole(String text) {
        return decimal(text).toBigIntegerExact();
    }

    private static double number(String text) {
        return finite(decimal(text).doubleValue());
    }

    private static float single(String text) {
        return (float) finite(decimal(text).floatValue());
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    /** A short text can stand for a number of a billion digits, which nobody should have to write out. */
    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException();
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    /** {@link UUID#fromString} takes groups that are too short. */
    private static UUID uuid(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
