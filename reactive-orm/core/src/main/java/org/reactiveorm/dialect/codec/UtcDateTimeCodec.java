package org.reactiveorm.dialect.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;

/** Points in time as the date and time of day in UTC, for databases whose wider type knows no zone. */
public final class UtcDateTimeCodec implements ValueCodec {

    private final YearRange years;
    private final SecondDigits digits;
    private final ValueCodec reader;

    private UtcDateTimeCodec(YearRange years, SecondDigits digits) {
        this.years = years;
        this.digits = digits;
        this.reader = new InstantCodec(years, digits);
    }

    /** The transports for the years that the database can store. */
    public static Function<DataType<?>, ValueCodec> within(YearRange years) {
        return type -> new UtcDateTimeCodec(years, new SecondDigits(type.size()));
    }

    @Override
    public Class<?> wireType() {
        return LocalDateTime.class;
    }

    @Override
    public Object encode(Object value) {
        Instant instant = (Instant) value;
        years.require(instant);
        return LocalDateTime.ofInstant(digits.cut(instant), ZoneOffset.UTC);
    }

    @Override
    public @Nullable Object decode(Object raw) {
        return reader.decode(raw);
    }
}
