package org.reactiveorm.test.model;

import java.math.BigDecimal;
import org.reactiveorm.type.ColumnCodec;

/**
 * An amount in cents.
 *
 * @param cents the cents
 */
public record Money(long cents) {

    /** Amounts as decimals. */
    public static final class Stored implements ColumnCodec<Money, BigDecimal> {

        /** Nothing is kept. */
        public Stored() {}

        @Override
        public BigDecimal write(Money value) {
            return BigDecimal.valueOf(value.cents(), 2);
        }

        @Override
        public Money read(BigDecimal stored) {
            return new Money(stored.movePointRight(2).longValueExact());
        }
    }
}
