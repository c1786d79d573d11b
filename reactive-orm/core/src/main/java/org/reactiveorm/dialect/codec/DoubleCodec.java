package org.reactiveorm.dialect.codec;

import java.math.BigDecimal;
import org.reactiveorm.dialect.ValueCodec;

/** Binary floating-point numbers of double precision. A negative zero travels as zero, for not every database keeps its sign. */
public final class DoubleCodec implements ValueCodec {

    /** For databases that store NaN and the infinities too. */
    public static final ValueCodec ANY = new DoubleCodec(Range.ANY);
    /** For databases that store finite numbers only. */
    public static final ValueCodec FINITE = new DoubleCodec(Range.FINITE);

    private final Range range;

    private DoubleCodec(Range range) {
        this.range = range;
    }

    @Override
    public Class<?> wireType() {
        return Double.class;
    }

    @Override
    public Object encode(Object value) {
        double number = (Double) value;
        if (range == Range.FINITE) {
            FiniteNumbers.require(number);
        }
        return number + 0.0;
    }

    /** A number of another kind only where the double that is nearest is written the same. */
    @Override
    public Object decode(Object raw) {
        Number number = RawValues.number(raw, "double");
        if (number instanceof Double || number instanceof Float) {
            return number.doubleValue();
        }
        BigDecimal exact = WholeNumbers.toDecimal(number);
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest) || new BigDecimal(Double.toString(nearest)).compareTo(exact) != 0) {
            throw WholeNumbers.misfit("a double", null);
        }
        return nearest;
    }

    private enum Range {
        ANY,
        FINITE
    }
}
