package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.reactiveorm.dialect.ValueCodec;

/** Points in time, for databases that have the type. Cut to microseconds, so that what is read equals what was written. */
public final class InstantCodec implements ValueCodec {

    private final YearRange years;

    /** A transport for the years that the database can store. */
    public InstantCodec(YearRange years) {
        this.years = years;
    }

    @Override
    public Class<?> wireType() {
        return Instant.class;
    }

    @Override
    public Object encode(Object value) {
        Instant instant = (Instant) value;
        years.require(instant);
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (raw instanceof Instant) {
            return raw;
        }
        if (raw instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        if (raw instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        throw RawValues.mismatch(raw, "instant");
    }
}
