package org.reactiveorm.dialect.postgres;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Dates and times as PostgreSQL spells them: the years before the first one counted backwards and marked {@code BC}, offsets with
 * minutes and seconds where they have some. Its infinity is no date and is refused.
 */
final class CalendarText {

    private static final String BEFORE_CHRIST = " BC";

    private CalendarText() {}

    /** The text of a date or time; of anything else its own. */
    static String spell(Object value) {
        if (value instanceof LocalDate date) {
            return spell(date, "");
        }
        if (value instanceof LocalDateTime time) {
            return spell(time.toLocalDate(), " " + time.toLocalTime());
        }
        if (value instanceof Instant instant) {
            LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            return spell(time.toLocalDate(), " " + time.toLocalTime() + "+00");
        }
        return value.toString();
    }

    private static String spell(LocalDate date, String time) {
        int year = date.getYear();
        String text = String.format(
                Locale.ROOT,
                "%04d-%02d-%02d%s",
                year > 0 ? year : 1 - year,
                date.getMonthValue(),
                date.getDayOfMonth(),
                time);
        return year > 0 ? text : text + BEFORE_CHRIST;
    }

    static LocalDate readDate(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text).split("-", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a date");
        }
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static LocalDateTime readDateTime(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int blank = plain.indexOf(' ');
        LocalDate date = readDate(plain.substring(0, blank) + (before ? BEFORE_CHRIST : ""));
        return date.atTime(LocalTime.parse(plain.substring(blank + 1)));
    }

    static Instant readInstant(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
        int sign = Math.max(plain.indexOf('+'), plain.lastIndexOf('-'));
        LocalDateTime time = readDateTime(plain.substring(0, sign) + (before ? BEFORE_CHRIST : ""));
        return time.toInstant(ZoneOffset.of(plain.substring(sign)));
    }
}
