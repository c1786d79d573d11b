package org.reactiveorm.dialect.codec;

import java.time.LocalDate;
import org.reactiveorm.dialect.ValueCodec;

/** Calendar dates. */
public final class DateCodec implements ValueCodec {

    private final YearRange years;

    /** A transport for the years that the database can store. */
    public DateCodec(YearRange years) {
        this.years = years;
    }

    @Override
    public Class<?> wireType() {
        return LocalDate.class;
    }

    @Override
    public Object encode(Object value) {
        LocalDate date = (LocalDate) value;
        years.require(date);
        return date;
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof LocalDate) {
            return raw;
        }
        throw RawValues.mismatch(raw, "date");
    }
}
