package org.reactiveorm.dialect.codec;

import java.math.BigDecimal;
import org.reactiveorm.dialect.ValueCodec;

/** Binary floating-point numbers of single precision. A negative zero travels as zero, for not every database keeps its sign. */
public final class FloatCodec implements ValueCodec {

    /** For databases that have the type, with NaN and the infinities. */
    public static final ValueCodec INSTANCE = new FloatCodec(Float.class);

    /**
     * As a double, which holds each of them: for databases that show only six digits of a float, and store finite numbers
     * only.
     */
    public static final ValueCodec AS_DOUBLE = new FloatCodec(Double.class);

    private final Class<?> wireType;

    private FloatCodec(Class<?> wireType) {
        this.wireType = wireType;
    }

    @Override
    public Class<?> wireType() {
        return wireType;
    }

    @Override
    public Object encode(Object value) {
        float number = (Float) value + 0.0f;
        if (wireType == Float.class) {
            return number;
        }
        FiniteNumbers.require(number);
        return (double) number;
    }

    /** A number of another kind only where it is one of this kind, or the float that is nearest is written the same. */
    @Override
    public Object decode(Object raw) {
        Number number = RawValues.number(raw, "float");
        float nearest = number.floatValue();
        if (number instanceof Float) {
            return nearest;
        }
        boolean same = number instanceof Double
                ? Double.compare(nearest, number.doubleValue()) == 0
                : Float.isFinite(nearest)
                        && new BigDecimal(Float.toString(nearest)).compareTo(WholeNumbers.toDecimal(number)) == 0;
        if (!same) {
            throw WholeNumbers.misfit("a float", null);
        }
        return nearest;
    }
}
