package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.codec.RangeCodec;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.type.DataType;

class RangeCodecTest {

    @Test
    void readsWhateverNumberTheDriverGives() {
        ValueCodec tiny = RangeCodec.of(DataType.TINYINT);
        assertThat(tiny.decode((short) -128)).isEqualTo((byte) -128);
        assertThat(tiny.decode(127L)).isEqualTo((byte) 127);
        assertThat(RangeCodec.of(DataType.UNSIGNED_TINYINT).decode(255)).isEqualTo((short) 255);
        assertThat(RangeCodec.of(DataType.UNSIGNED_SMALLINT).decode(65_535L)).isEqualTo(65_535);
        assertThat(RangeCodec.of(DataType.UNSIGNED_INTEGER).decode(new BigDecimal("4294967295")))
                .isEqualTo(4_294_967_295L);
        assertThat(RangeCodec.of(DataType.UNSIGNED_BIGINT).decode(new BigInteger("18446744073709551615")))
                .isEqualTo(new BigInteger("18446744073709551615"));
    }

    @Test
    void refusesWhatDoesNotFit() {
        for (Object[] pair : new Object[][] {
            {DataType.TINYINT, 128},
            {DataType.TINYINT, -129L},
            {DataType.MEDIUMINT, 8_388_608},
            {DataType.UNSIGNED_TINYINT, -1},
            {DataType.UNSIGNED_INTEGER, 4_294_967_296L},
            {DataType.UNSIGNED_BIGINT, new BigInteger("18446744073709551616")},
            {DataType.UNSIGNED_BIGINT, new BigDecimal("1.5")}
        }) {
            assertThatThrownBy(() -> RangeCodec.of((DataType<?>) pair[0]).decode(pair[1]))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void sendsAByteInSixteenBits() {
        ValueCodec tiny = RangeCodec.of(DataType.TINYINT);

        assertThat(tiny.wireType()).isEqualTo(Short.class);
        assertThat(tiny.encode((byte) -7)).isEqualTo((short) -7);
    }

    @Test
    void isNotThereWithoutUnsignedColumns() {
        assertThatThrownBy(() -> PostgresDialect.INSTANCE.codec(DataType.UNSIGNED_BIGINT))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("PostgreSQL")
                .hasMessageContaining("unsigned number of 64 bits")
                .hasMessageContaining("UNSIGNED_NUMBER");
    }
}
