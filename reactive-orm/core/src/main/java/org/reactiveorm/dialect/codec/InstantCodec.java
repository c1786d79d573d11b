package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;

/** Points in time, for databases that have the type. Cut to what the column keeps, so that what is read equals what was written. */
public final class InstantCodec implements ValueCodec {

    private final YearRange years;
    private final SecondDigits digits;

    InstantCodec(YearRange years, SecondDigits digits) {
        this.years = years;
        this.digits = digits;
    }

    /** The transports for the years that the database can store. */
    public static Function<DataType<?>, ValueCodec> within(YearRange years) {
        return type -> new InstantCodec(years, new SecondDigits(type.size()));
    }

    @Override
    public Class<?> wireType() {
        return Instant.class;
    }

    @Override
    public Object encode(Object value) {
        Instant instant = (Instant) value;
        years.require(instant);
        return digits.cut(instant);
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
