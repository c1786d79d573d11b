package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;

class ValueCodecTest {

    private static final UUID SOME_UUID = UUID.fromString("9a9b1afe-1752-4f25-8ae9-83a087ecbebe");

    enum Shade {
        DARK,
        LIGHT {
            @Override
            boolean isBright() {
                return true;
            }
        };

        boolean isBright() {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEncodedIsDecodedTheSame(TestedDialect tested) {
        roundTrip(tested, DataType.INTEGER, List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
        roundTrip(tested, DataType.BIGINT, List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE));
        roundTrip(tested, DataType.TEXT, List.of("", "\u0001", "😀", "a\\'\"`%_!?$1:x"));
        roundTrip(tested, DataType.BOOLEAN, List.of(true, false));
        roundTrip(tested, DataType.DATE, List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
        roundTrip(tested, DataType.UUID_TYPE, List.of(SOME_UUID, new UUID(0, 0), new UUID(-1, -1)));
        roundTrip(tested, DataType.enumOf(Shade.class), List.of(Shade.DARK, Shade.LIGHT));
        roundTrip(
                tested,
                DataType.INSTANT,
                List.of(
                        Instant.EPOCH,
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z")));
        roundTrip(
                tested,
                DataType.decimal(19, 4),
                List.of(new BigDecimal("0.0000"), new BigDecimal("-0.0001"), new BigDecimal("999999999999999.9999")));
    }

    @ParameterizedTest
    @EnumSource
    void measuresAreDecodedTheSame(TestedDialect tested) {
        roundTrip(tested, DataType.SMALLINT, List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE));
        roundTrip(tested, DataType.FLOAT, List.of(0f, 0.1f, Float.MIN_VALUE, -Float.MAX_VALUE));
        roundTrip(tested, DataType.DOUBLE, List.of(0d, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE));
        roundTrip(tested, DataType.TIME, List.of(LocalTime.MIN, LocalTime.parse("23:59:59.999999")));
        roundTrip(tested, DataType.time(0), List.of(LocalTime.parse("23:59:59")));
        roundTrip(
                tested,
                DataType.DATE_TIME,
                List.of(LocalDateTime.parse("0001-01-01T00:00"), LocalDateTime.parse("9999-12-31T23:59:59.999999")));
        assertThat(tested.dialect().codec(DataType.DOUBLE).encode(-0.0)).isEqualTo(0.0);
        ValueCodec tenths = tested.dialect().codec(DataType.instant(1));
        assertThat(tenths.decode(tenths.encode(Instant.parse("1960-01-01T00:00:00.19Z"))))
                .isEqualTo(Instant.parse("1960-01-01T00:00:00.1Z"));
    }

    @ParameterizedTest
    @EnumSource
    void bytesAndCodesAreDecodedTheSame(TestedDialect tested) {
        roundTrip(tested, DataType.BLOB, List.of(new byte[0], new byte[] {0, -1}));
        roundTrip(tested, DataType.character(3), List.of("", "A", "ABC"));
        ValueCodec binary = tested.dialect().codec(DataType.binary(2));
        assertThat(binary.decode(ByteBuffer.wrap(new byte[] {7, 8, 9}, 1, 2))).isEqualTo(new byte[] {8, 9});
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> binary.encode(new byte[3]));
        ValueCodec code = tested.dialect().codec(DataType.character(3));
        assertThat(code.decode("A  ")).isEqualTo("A");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> code.encode("secret "))
                .withMessageNotContaining("secret");
    }

    @Test
    void arraysTravelAsTextThatMeansItself() {
        ValueCodec codec = PostgresDialect.INSTANCE.codec(DataType.arrayOf(DataType.TEXT));
        assertThat(codec.encode(Arrays.asList("a", null, "\"\\,{}"))).isEqualTo("{\"a\",NULL,\"\\\"\\\\,{}\"}");
        assertThat(codec.encode(List.of())).isEqualTo("{}");
        assertThat(codec.decode(new String[] {"a", null})).isEqualTo(Arrays.asList("a", null));
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> codec.encode(List.of(7)));
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> codec.decode(new String[][] {{"a"}}));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> DataType.arrayOf(DataType.BLOB));
    }

    @ParameterizedTest
    @EnumSource
    void measuresThatDoNotFitAreErrors(TestedDialect tested) {
        refusesNumbers(tested, DataType.SMALLINT, 32_768, -32_769L, 0.5);
        refusesNumbers(tested, DataType.FLOAT, 0.1, 1e300, 16_777_217, new BigDecimal("0.1000000001"));
        refusesNumbers(
                tested,
                DataType.DOUBLE,
                (1L << 53) + 1,
                new BigDecimal("1e400"),
                new BigDecimal("0.12345678901234567891"));
        assertThat(tested.dialect().codec(DataType.FLOAT).decode(new BigDecimal("0.1")))
                .isEqualTo(0.1f);
        assertThat(tested.dialect().codec(DataType.DOUBLE).decode(new BigDecimal("0.10")))
                .isEqualTo(0.1);
        ValueCodec times = tested.dialect().codec(DataType.TIME);
        assertThat(times.decode(Duration.ofSeconds(61))).isEqualTo(LocalTime.parse("00:01:01"));
        for (Duration span : List.of(Duration.ofNanos(-1), Duration.ofDays(1))) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> times.decode(span));
        }
    }

    private static <V> void roundTrip(TestedDialect tested, DataType<V> type, List<V> values) {
        ValueCodec codec = tested.dialect().codec(type);
        for (V value : values) {
            Object wire = codec.encode(value);
            assertThat(wire).isInstanceOf(codec.wireType());
            assertThat(codec.decode(wire)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wholeNumbersComeFromAnyNumberThatIsTheSame(TestedDialect tested) {
        ValueCodec integers = tested.dialect().codec(DataType.INTEGER);
        ValueCodec longs = tested.dialect().codec(DataType.BIGINT);
        for (Number seven :
                List.of((byte) 7, (short) 7, 7, 7L, BigInteger.valueOf(7), new BigDecimal("7.00"), 7.0d, 7.0f)) {
            assertThat(integers.decode(seven)).isEqualTo(7);
            assertThat(longs.decode(seven)).isEqualTo(7L);
        }
        assertThat(longs.decode(BigInteger.valueOf(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatDoesNotFitIsAnError(TestedDialect tested) {
        refusesNumbers(tested, DataType.INTEGER, 4294967301L, 2147483648L, -2147483649L, 7.5d, new BigDecimal("7.5"));
        refusesNumbers(
                tested,
                DataType.BIGINT,
                BigInteger.ONE.shiftLeft(63),
                new BigDecimal("1e19"),
                0.1f,
                Double.NaN,
                Float.POSITIVE_INFINITY);
        refusesNumbers(tested, DataType.BOOLEAN, 2, -1L, 0.5d);
        refusesNumbers(tested, DataType.decimal(19, 4), new BigDecimal("0.00001"), Double.NaN);
    }

    private static void refusesNumbers(TestedDialect tested, DataType<?> type, Number... numbers) {
        ValueCodec codec = tested.dialect().codec(type);
        for (Number number : numbers) {
            assertThatExceptionOfType(ArithmeticException.class)
                    .as("%s of %s", type, number)
                    .isThrownBy(() -> codec.decode(number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void booleansMayBeCounted(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.BOOLEAN);
        assertThat(codec.decode((byte) 1)).isEqualTo(true);
        assertThat(codec.decode(0L)).isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource
    void instantsAreCutToWhatIsStored(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.INSTANT);
        Instant after = Instant.parse("2026-01-02T03:04:05.123456999Z");
        Instant before = Instant.parse("1960-01-02T03:04:05.123456999Z");
        assertThat(codec.decode(codec.encode(after))).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(codec.decode(codec.encode(before))).isEqualTo(Instant.parse("1960-01-02T03:04:05.123456Z"));
    }

    @ParameterizedTest
    @EnumSource
    void instantsComeFromWhateverSaysAPointInTime(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.INSTANT);
        Instant expected = Instant.parse("2026-01-02T03:04:05Z");
        assertThat(codec.decode(expected)).isEqualTo(expected);
        assertThat(codec.decode(OffsetDateTime.parse("2026-01-02T05:04:05+02:00")))
                .isEqualTo(expected);
        assertThat(codec.decode(
                        OffsetDateTime.parse("2026-01-02T05:04:05+02:00").toZonedDateTime()))
                .isEqualTo(expected);
        assertThat(codec.decode(LocalDateTime.parse("2026-01-02T03:04:05"))).isEqualTo(expected);
    }

    @Test
    void mariaDbRefusesYearsThatItsDriverWritesAsOthers() {
        ValueCodec dates = MariaDbDialect.INSTANCE.codec(DataType.DATE);
        ValueCodec instants = MariaDbDialect.INSTANCE.codec(DataType.INSTANT);
        for (String day : List.of("0000-12-31", "-0044-03-15", "+10000-01-01")) {
            LocalDate date = LocalDate.parse(day);
            assertThatExceptionOfType(QueryException.class).isThrownBy(() -> dates.encode(date));
            assertThatExceptionOfType(QueryException.class)
                    .isThrownBy(() -> instants.encode(Instant.parse(day + "T00:00:00Z")))
                    .withMessageNotContaining(day);
        }
    }

    @ParameterizedTest
    @EnumSource
    void yearsBeyondWhatIsStoredAreRefused(TestedDialect tested) {
        ValueCodec instants = tested.dialect().codec(DataType.INSTANT);
        for (Instant instant : List.of(Instant.MIN, Instant.MAX)) {
            assertThatExceptionOfType(QueryException.class).isThrownBy(() -> instants.encode(instant));
        }
        if (tested != TestedDialect.H2) {
            ValueCodec dates = tested.dialect().codec(DataType.DATE);
            assertThatExceptionOfType(QueryException.class).isThrownBy(() -> dates.encode(LocalDate.MIN));
            assertThatExceptionOfType(QueryException.class).isThrownBy(() -> dates.encode(LocalDate.MAX));
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsThatWouldChangeAreRefusedWithoutShowingThem(TestedDialect tested) {
        for (String text : List.of("secret\0", "secret\ud83d", "\ude00secret", "\ud83d\ud83dsecret")) {
            for (DataType<?> type : List.of(DataType.TEXT, DataType.string(80))) {
                assertThatExceptionOfType(QueryException.class)
                        .isThrownBy(() -> tested.dialect().codec(type).encode(text))
                        .withMessageNotContaining("secret");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void decimalsTravelWithoutExponentAndComeBackWithTheScaleOfTheColumn(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.decimal(19, 4));
        assertThat(codec.encode(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(codec.decode(new BigDecimal("1.5"))).isEqualTo(new BigDecimal("1.5000"));
        assertThat(codec.decode(new BigDecimal("1.500000"))).isEqualTo(new BigDecimal("1.5000"));
        assertThat(codec.decode(2L)).isEqualTo(new BigDecimal("2.0000"));
        assertThat(codec.decode(BigInteger.TWO)).isEqualTo(new BigDecimal("2.0000"));
        assertThat(codec.decode(0.1d)).isEqualTo(new BigDecimal("0.1000"));
        assertThat(codec.decode(0.1f)).isEqualTo(new BigDecimal("0.1000"));
    }

    @ParameterizedTest
    @EnumSource
    void decimalsOfAbsurdLengthAreRefusedQuickly(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.decimal(19, 4));
        for (String text : List.of("1E+1000000000", "-1E-1000000000", "1E+1001", "1E-1001")) {
            assertThatExceptionOfType(QueryException.class).isThrownBy(() -> codec.encode(new BigDecimal(text)));
        }
        assertThat(codec.encode(new BigDecimal("0E+1000000000"))).isEqualTo(new BigDecimal("0"));
        assertThat(codec.encode(new BigDecimal("1." + "0".repeat(2_000)))).isEqualTo(new BigDecimal("1"));
    }

    @ParameterizedTest
    @EnumSource
    void aColumnOfAnotherTypeIsAMistakeInTheMapping(TestedDialect tested) {
        Object other = new StringBuilder("secret");
        for (DataType<?> type : List.of(
                DataType.INTEGER,
                DataType.BIGINT,
                DataType.TEXT,
                DataType.string(80),
                DataType.BOOLEAN,
                DataType.INSTANT,
                DataType.DATE,
                DataType.decimal(19, 4),
                DataType.UUID_TYPE,
                DataType.enumOf(Shade.class))) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> tested.dialect().codec(type).decode(other))
                    .withMessageContaining("java.lang.StringBuilder")
                    .withMessageNotContaining("secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void uuidsComeFromTextOnlyIfTheyAreTheSame(TestedDialect tested) {
        ValueCodec codec = tested.dialect().codec(DataType.UUID_TYPE);
        assertThat(codec.decode(SOME_UUID.toString())).isEqualTo(SOME_UUID);
        assertThat(codec.decode("9A9B1AFE-1752-4F25-8AE9-83A087ECBEBE")).isEqualTo(SOME_UUID);
        for (String text : List.of("1-1-1-1-1", "", "9a9b1afe-1752-4f25-8ae9-83a087ecbebg", "x".repeat(36))) {
            assertThatExceptionOfType(MappingException.class).isThrownBy(() -> codec.decode(text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownConstantNamesTheEnumAndNotTheValue(TestedDialect tested) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() ->
                        tested.dialect().codec(DataType.enumOf(Shade.class)).decode("SECRET"))
                .withMessageContaining(Shade.class.getName())
                .withMessageNotContaining("SECRET");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeThatTheDatabaseCannotDeclareIsRefusedByName(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        for (DataType<?> type : List.of(DataType.string(1_000_000_001), DataType.decimal(1_001, 2))) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> dialect.codec(type))
                    .withMessageContainingAll(dialect.name(), type.toString(), "declare");
        }
    }

    @Test
    void mariaDbDeclaresLessThanOthers() {
        for (DataType<?> type : List.of(DataType.string(16_384), DataType.decimal(66, 2), DataType.decimal(60, 39))) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> MariaDbDialect.INSTANCE.codec(type))
                    .withMessageContaining(type.toString());
        }
        assertThat(MariaDbDialect.INSTANCE.codec(DataType.string(16_383)).wireType())
                .isEqualTo(String.class);
    }
}
