package org.reactiveorm.dialect.codec;

import java.time.LocalDateTime;
import java.util.function.Function;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;

/** Dates with a time of day, of no zone. */
public final class DateTimeCodec implements ValueCodec {

    private final YearRange years;
    private final SecondDigits digits;

    private DateTimeCodec(YearRange years, SecondDigits digits) {
        this.years = years;
        this.digits = digits;
    }

    /** The transports for the years that the database can store. */
    public static Function<DataType<?>, ValueCodec> within(YearRange years) {
        return type -> new DateTimeCodec(years, new SecondDigits(type.size()));
    }

    @Override
    public Class<?> wireType() {
        return LocalDateTime.class;
    }

    @Override
    public Object encode(Object value) {
        LocalDateTime time = (LocalDateTime) value;
        years.require(time.toLocalDate());
        return digits.cut(time);
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof LocalDateTime) {
            return raw;
        }
        throw RawValues.mismatch(raw, "date time");
    }
}
