package org.reactiveorm.dialect.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers from whatever number a driver gives: the same value, or an exception. */
final class WholeNumbers {

    private WholeNumbers() {}

    static long toLong(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        try {
            if (number instanceof BigInteger big) {
                return big.longValueExact();
            }
            return toDecimal(number).longValueExact();
        } catch (ArithmeticException notExact) {
            throw misfit("a 64-bit whole number", notExact);
        }
    }

    static int toInt(Number number) {
        long value = toLong(number);
        if ((int) value != value) {
            throw misfit("a 32-bit whole number", null);
        }
        return (int) value;
    }

    static short toShort(Number number) {
        long value = toLong(number);
        if ((short) value != value) {
            throw misfit("a 16-bit whole number", null);
        }
        return (short) value;
    }

    static BigDecimal toDecimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger big) {
            return new BigDecimal(big);
        }
        if (number instanceof Double || number instanceof Float) {
            return fromBinary(number);
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static BigDecimal fromBinary(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw misfit("a decimal number", null);
        }
        return new BigDecimal(number.toString());
    }

    static ArithmeticException misfit(String target, @Nullable ArithmeticException cause) {
        ArithmeticException misfit = new ArithmeticException("A number of the database does not fit into " + target);
        if (cause != null) {
            misfit.initCause(cause);
        }
        return misfit;
    }
}
