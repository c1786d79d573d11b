package org.reactiveorm.benchmarks.harness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The values of the entries that are inserted, by their number. A program in another language computes the same. */
public final class Entries {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private Entries() {}

    /** The word entry, a blank and the number. */
    public static String name(int number) {
        return "entry " + number;
    }

    /** As many hundredths as the number says, at most 9,999,999. */
    public static BigDecimal amount(int number) {
        return BigDecimal.valueOf(number % 10_000_000, 2);
    }

    /** The last two digits of the number. */
    public static int quantity(int number) {
        return number % 100;
    }

    /** The beginning of 2024 and 1,000,003 microseconds for each number. */
    public static Instant createdAt(int number) {
        return FIRST.plus(number * 1_000_003L, ChronoUnit.MICROS);
    }
}
