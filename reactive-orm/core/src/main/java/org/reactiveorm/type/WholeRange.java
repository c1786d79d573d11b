package org.reactiveorm.type;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The whole numbers that a column holds where the Java type that carries them has more.
 *
 * @param least the least of them
 * @param greatest the greatest of them
 */
public record WholeRange(BigInteger least, BigInteger greatest) {

    /** The range of a type; null where every value of its Java type fits, or it holds no whole numbers. */
    public static @Nullable WholeRange of(DataType<?> type) {
        return switch (type.kind()) {
            case TINYINT -> signed(Byte.SIZE);
            case MEDIUMINT -> signed(24);
            case UNSIGNED -> new WholeRange(BigInteger.ZERO, power(type.size()).subtract(BigInteger.ONE));
            default -> null;
        };
    }

    private static WholeRange signed(int bits) {
        BigInteger half = power(bits - 1);
        return new WholeRange(half.negate(), half.subtract(BigInteger.ONE));
    }

    private static BigInteger power(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    /** Whether a number lies within. */
    public boolean contains(BigInteger number) {
        return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
    }

    @Override
    public String toString() {
        return least + " to " + greatest;
    }
}
