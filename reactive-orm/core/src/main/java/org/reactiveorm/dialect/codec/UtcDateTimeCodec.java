package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;

/** Points in time as the date and time of day in UTC, for databases whose wider type knows no zone. */
public final class UtcDateTimeCodec implements ValueCodec {

    private final YearRange years;
    private final ValueCodec reader;

    /** A transport for the years that the database can store. */
    public UtcDateTimeCodec(YearRange years) {
        this.years = years;
        this.reader = new InstantCodec(years);
    }

    @Override
    public Class<?> wireType() {
        return LocalDateTime.class;
    }

    @Override
    public Object encode(Object value) {
        Instant instant = (Instant) value;
        years.require(instant);
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public @Nullable Object decode(Object raw) {
        return reader.decode(raw);
    }
}
