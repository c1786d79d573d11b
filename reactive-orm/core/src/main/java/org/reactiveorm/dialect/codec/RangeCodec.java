package org.reactiveorm.dialect.codec;

import java.math.BigInteger;
import java.util.Objects;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.WholeRange;

/**
 * Whole numbers of a range of their own: bytes, 24 bits, unsigned ones. What is read must lie within; what is sent need not, for
 * a condition may compare with any number, and writes are checked where their attribute is known.
 */
public final class RangeCodec implements ValueCodec {

    private final Class<?> javaType;
    private final WholeRange range;

    private RangeCodec(Class<?> javaType, WholeRange range) {
        this.javaType = javaType;
        this.range = range;
    }

    /** The transport of a type that has such a range. */
    public static ValueCodec of(DataType<?> type) {
        return new RangeCodec(type.javaType(), Objects.requireNonNull(WholeRange.of(type), "a range"));
    }

    /** A byte travels in 16 bits, which every driver knows. */
    @Override
    public Class<?> wireType() {
        return javaType == Byte.class ? Short.class : javaType;
    }

    @Override
    public Object encode(Object value) {
        Object number = javaType.cast(value);
        return number instanceof Byte small ? (Object) small.shortValue() : number;
    }

    @Override
    public Object decode(Object raw) {
        BigInteger number = whole(RawValues.number(raw, "a whole number"));
        if (!range.contains(number)) {
            throw WholeNumbers.misfit(range.toString(), null);
        }
        if (javaType == BigInteger.class) {
            return number;
        }
        long value = number.longValue();
        if (javaType == Long.class) {
            return value;
        }
        if (javaType == Integer.class) {
            return (int) value;
        }
        return javaType == Short.class ? (Object) (short) value : (Object) (byte) value;
    }

    private static BigInteger whole(Number raw) {
        return raw instanceof BigInteger number
                ? number
                : WholeNumbers.toDecimal(raw).toBigIntegerExact();
    }
}
