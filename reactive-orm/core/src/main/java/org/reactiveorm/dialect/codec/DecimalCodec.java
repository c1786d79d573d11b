package org.reactiveorm.dialect.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;

/** Exact decimals; read with the scale of the column. */
public final class DecimalCodec implements ValueCodec {

    private final int scale;
    private final int maxDigits;
    private final int maxScale;

    private DecimalCodec(int scale, int maxDigits, int maxScale) {
        this.scale = scale;
        this.maxDigits = maxDigits;
        this.maxScale = maxScale;
    }

    /** The transports for a database whose numbers keep so many digits, and so many of them after the point. */
    public static Function<DataType<?>, ValueCodec> upTo(int maxDigits, int maxScale) {
        return type -> new DecimalCodec(type.scale(), maxDigits, maxScale);
    }

    @Override
    public Class<?> wireType() {
        return BigDecimal.class;
    }

    /** Without an exponent: some drivers and databases read one as a number of binary precision. */
    @Override
    public Object encode(Object value) {
        BigDecimal decimal = (BigDecimal) value;
        if (isTooLong(decimal)) {
            decimal = decimal.stripTrailingZeros();
            if (isTooLong(decimal)) {
                throw new QueryException("A decimal has more digits than the database keeps: at most " + maxDigits
                        + ", " + maxScale + " of them after the point; round it");
            }
        }
        return decimal.scale() < 0 ? decimal.setScale(0, RoundingMode.UNNECESSARY) : decimal;
    }

    private boolean isTooLong(BigDecimal decimal) {
        long integerDigits = Math.max((long) decimal.precision() - decimal.scale(), 0);
        return decimal.scale() > maxScale || integerDigits + Math.max(decimal.scale(), 0) > maxDigits;
    }

    @Override
    public Object decode(Object raw) {
        BigDecimal decimal = WholeNumbers.toDecimal(RawValues.number(raw, "decimal"));
        if (decimal.scale() == scale) {
            return decimal;
        }
        try {
            return decimal.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException notExact) {
            throw WholeNumbers.misfit("a decimal with " + scale + " digits after the point", notExact);
        }
    }
}
