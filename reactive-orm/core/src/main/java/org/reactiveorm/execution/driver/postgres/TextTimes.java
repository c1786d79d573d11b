package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.reactiveorm.error.MappingException;

/**
 * Times in the style ISO of PostgreSQL, such as {@code 2026-11-30 08:15:00.25+00}, read without a formatter, which would take most of the
 * time of a result.
 */
final class TextTimes {

    private static final int BILLION = 1_000_000_000;

    private final ByteBuf buffer;
    private int at;
    private final int end;

    private TextTimes(ByteBuf buffer) {
        this.buffer = buffer;
        this.at = buffer.readerIndex();
        this.end = buffer.writerIndex();
    }

    static Instant instant(ByteBuf buffer) {
        int sign = infinity(buffer);
        if (sign != 0) {
            return (sign > 0 ? OffsetDateTime.MAX : OffsetDateTime.MIN).toInstant();
        }
        return new TextTimes(buffer).withOffset().toInstant();
    }

    static OffsetDateTime offset(ByteBuf buffer) {
        int sign = infinity(buffer);
        if (sign != 0) {
            return sign > 0 ? OffsetDateTime.MAX : OffsetDateTime.MIN;
        }
        return new TextTimes(buffer).withOffset();
    }

    static LocalDateTime dateTime(ByteBuf buffer) {
        int sign = infinity(buffer);
        if (sign != 0) {
            return sign > 0 ? LocalDateTime.MAX : LocalDateTime.MIN;
        }
        return new TextTimes(buffer).withoutOffset();
    }

    static LocalDate date(ByteBuf buffer) {
        int sign = infinity(buffer);
        if (sign != 0) {
            return sign > 0 ? LocalDate.MAX : LocalDate.MIN;
        }
        TextTimes text = new TextTimes(buffer);
        return text.inEra(text.day());
    }

    /** 1 for infinity, -1 for its opposite, 0 for a time. */
    private static int infinity(ByteBuf buffer) {
        byte first = buffer.getByte(buffer.readerIndex());
        if (first == 'i') {
            return 1;
        }
        return first == '-' ? -1 : 0;
    }

    private OffsetDateTime withOffset() {
        LocalDate day = day();
        skip(' ');
        int second = second();
        int nano = nano();
        ZoneOffset offset = zone();
        return OffsetDateTime.of(at(inEra(day), second, nano), offset);
    }

    private LocalDateTime withoutOffset() {
        LocalDate day = day();
        skip(' ');
        int second = second();
        int nano = nano();
        return at(inEra(day), second, nano);
    }

    private static LocalDateTime at(LocalDate day, int second, int nano) {
        return LocalDateTime.ofEpochSecond(
                Math.addExact(Math.multiplyExact(day.toEpochDay(), 86_400L), second), nano, ZoneOffset.UTC);
    }

    private LocalDate day() {
        int year = number();
        skip('-');
        int month = number();
        skip('-');
        return LocalDate.of(year, month, number());
    }

    /** The year before 1 is written as 1 BC, and is the year 0. */
    private LocalDate inEra(LocalDate day) {
        if (at >= end) {
            return day;
        }
        skip(' ');
        skip('B');
        skip('C');
        return LocalDate.of(1 - day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private int second() {
        int hours = number();
        skip(':');
        int minutes = number();
        skip(':');
        return (hours * 60 + minutes) * 60 + number();
    }

    private int nano() {
        if (at >= end || buffer.getByte(at) != '.') {
            return 0;
        }
        at++;
        int unit = BILLION;
        int nano = 0;
        while (isDigit()) {
            unit /= 10;
            nano += digit() * unit;
        }
        return nano;
    }

    private ZoneOffset zone() {
        boolean west = buffer.getByte(at) == '-';
        skip(west ? '-' : '+');
        int seconds = number() * 3_600;
        for (int unit = 60; unit > 0 && at < end && buffer.getByte(at) == ':'; unit /= 60) {
            at++;
            seconds += number() * unit;
        }
        return seconds == 0 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(west ? -seconds : seconds);
    }

    private int number() {
        if (!isDigit()) {
            throw unreadable();
        }
        int number = digit();
        while (isDigit()) {
            number = number * 10 + digit();
        }
        return number;
    }

    private boolean isDigit() {
        if (at >= end) {
            return false;
        }
        byte value = buffer.getByte(at);
        return value >= '0' && value <= '9';
    }

    private int digit() {
        return buffer.getByte(at++) - '0';
    }

    private void skip(char expected) {
        if (at >= end || buffer.getByte(at) != expected) {
            throw unreadable();
        }
        at++;
    }

    private MappingException unreadable() {
        return new MappingException("The database wrote a time as \"" + buffer.toString(StandardCharsets.US_ASCII)
                + "\", which is not the style ISO; leave DateStyle as it is");
    }
}
