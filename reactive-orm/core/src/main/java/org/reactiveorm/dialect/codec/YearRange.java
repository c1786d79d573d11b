package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.reactiveorm.error.QueryException;

/** The years that a database can store. Outside of them drivers write other dates without a word. Immutable. */
public final class YearRange {

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Instant start;
    private final Instant end;

    /** From the start of {@code first} to the end of {@code last}; 0 is the year before 1. */
    public YearRange(int first, int last) {
        firstDay = LocalDate.of(first, 1, 1);
        lastDay = LocalDate.of(last, 12, 31);
        start = firstDay.atStartOfDay().toInstant(ZoneOffset.UTC);
        end = lastDay.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    }

    void require(LocalDate date) {
        if (date.isBefore(firstDay) || date.isAfter(lastDay)) {
            throw outside();
        }
    }

    void require(Instant instant) {
        if (instant.isBefore(start) || instant.isAfter(end)) {
            throw outside();
        }
    }

    private QueryException outside() {
        return new QueryException("A date lies outside of the years that the database can store: " + firstDay.getYear()
                + " to " + lastDay.getYear());
    }
}
