package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * How much of a second a column keeps. What it does not keep is cut off before it travels: some databases would round it, and a
 * rounded time may lie in the next year.
 */
final class SecondDigits {

    private static final int NANO_DIGITS = 9;

    private final int unit;

    SecondDigits(int digits) {
        int nanos = 1;
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        this.unit = nanos;
    }

    Instant cut(Instant instant) {
        return instant.minusNanos(surplus(instant));
    }

    LocalDateTime cut(LocalDateTime time) {
        return time.minusNanos(surplus(time));
    }

    LocalTime cut(LocalTime time) {
        return time.minusNanos(surplus(time));
    }

    private int surplus(TemporalAccessor time) {
        return time.get(ChronoField.NANO_OF_SECOND) % unit;
    }
}
