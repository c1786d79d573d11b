package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.reactiveorm.error.MappingException;

/** Numbers of type {@code numeric}. The binary form has digits to the base 10,000; source: PostgreSQL, {@code numeric_send}. */
final class Numerics {

    private static final int BASE = 10_000;
    private static final int DIGITS_OF_BASE = 4;
    /** So many digits to the base fit into a long. */
    private static final int MOST_IN_A_LONG = 4;

    private static final short POSITIVE = 0;
    private static final short NEGATIVE = 0x4000;

    private Numerics() {}

    static BigDecimal ofBinary(ByteBuf buffer) {
        int count = buffer.readShort();
        int weight = buffer.readShort();
        short sign = buffer.readShort();
        int scale = buffer.readShort();
        if (sign != POSITIVE && sign != NEGATIVE) {
            throw noNumber();
        }
        BigDecimal digits;
        if (count <= MOST_IN_A_LONG) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                value = value * BASE + buffer.readShort();
            }
            digits = BigDecimal.valueOf(sign == POSITIVE ? value : -value, DIGITS_OF_BASE * (count - 1 - weight));
        } else {
            BigInteger value = BigInteger.ZERO;
            BigInteger base = BigInteger.valueOf(BASE);
            for (int i = 0; i < count; i++) {
                value = value.multiply(base).add(BigInteger.valueOf(buffer.readShort()));
            }
            digits = new BigDecimal(sign == POSITIVE ? value : value.negate(), DIGITS_OF_BASE * (count - 1 - weight));
        }
        return digits.setScale(scale);
    }

    static BigDecimal ofText(ByteBuf buffer) {
        String text = buffer.toString(StandardCharsets.US_ASCII);
        char last = text.charAt(text.length() - 1);
        if (last < '0' || last > '9') {
            throw noNumber();
        }
        return new BigDecimal(text);
    }

    private static MappingException noNumber() {
        return new MappingException(
                "A numeric column holds NaN or infinity, which a BigDecimal cannot be; correct the row, or map the column as a double");
    }
}
