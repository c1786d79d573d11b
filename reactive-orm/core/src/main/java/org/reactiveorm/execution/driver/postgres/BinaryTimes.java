package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as counts of microseconds or days since 2000-01-01, in the proleptic Gregorian calendar. Source: PostgreSQL, {@code
 * datatype/timestamp.h}.
 */
final class BinaryTimes {

    private static final long MICROS = 1_000_000;
    private static final long EPOCH_SECOND = 946_684_800;
    private static final long EPOCH_DAY = 10_957;

    private BinaryTimes() {}

    /** Infinity is the farthest moment that has an offset, as with the driver. */
    static Instant instant(ByteBuf buffer) {
        long micros = buffer.readLong();
        if (micros == Long.MAX_VALUE) {
            return OffsetDateTime.MAX.toInstant();
        }
        if (micros == Long.MIN_VALUE) {
            return OffsetDateTime.MIN.toInstant();
        }
        return Instant.ofEpochSecond(second(micros), nano(micros));
    }

    static OffsetDateTime offset(ByteBuf buffer) {
        long micros = buffer.readLong();
        if (micros == Long.MAX_VALUE) {
            return OffsetDateTime.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return OffsetDateTime.MIN;
        }
        return OffsetDateTime.of(
                LocalDateTime.ofEpochSecond(second(micros), nano(micros), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    static LocalDateTime dateTime(ByteBuf buffer) {
        long micros = buffer.readLong();
        if (micros == Long.MAX_VALUE) {
            return LocalDateTime.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return LocalDateTime.MIN;
        }
        return LocalDateTime.ofEpochSecond(second(micros), nano(micros), ZoneOffset.UTC);
    }

    static LocalDate date(ByteBuf buffer) {
        int days = buffer.readInt();
        if (days == Integer.MAX_VALUE) {
            return LocalDate.MAX;
        }
        return days == Integer.MIN_VALUE ? LocalDate.MIN : LocalDate.ofEpochDay(EPOCH_DAY + days);
    }

    private static long second(long micros) {
        return Math.floorDiv(micros, MICROS) + EPOCH_SECOND;
    }

    private static int nano(long micros) {
        return (int) Math.floorMod(micros, MICROS) * 1_000;
    }
}
