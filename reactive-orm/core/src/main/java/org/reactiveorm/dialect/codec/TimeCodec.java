package org.reactiveorm.dialect.codec;

import java.time.Duration;
import java.time.LocalTime;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;

/** Times of day. */
public final class TimeCodec implements ValueCodec {

    private static final Duration DAY = Duration.ofDays(1);

    private final SecondDigits digits;

    private TimeCodec(SecondDigits digits) {
        this.digits = digits;
    }

    /** The transport of a type, which says how much of a second is kept. */
    public static ValueCodec of(DataType<?> type) {
        return new TimeCodec(new SecondDigits(type.size()));
    }

    @Override
    public Class<?> wireType() {
        return LocalTime.class;
    }

    @Override
    public Object encode(Object value) {
        return digits.cut((LocalTime) value);
    }

    /** Where the database means a span of time, only one within a day. */
    @Override
    public Object decode(Object raw) {
        if (raw instanceof LocalTime) {
            return raw;
        }
        if (raw instanceof Duration span) {
            if (span.isNegative() || span.compareTo(DAY) >= 0) {
                throw new ArithmeticException("A span of time is no time of day");
            }
            return LocalTime.ofNanoOfDay(span.toNanos());
        }
        throw RawValues.mismatch(raw, "time");
    }
}
