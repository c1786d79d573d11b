package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.type.Meter;
import org.reactiveorm.test.model.type.Meter_;
import org.reactiveorm.test.model.type.Turnstile;
import org.reactiveorm.test.model.type.Turnstile_;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whole numbers of 8 and 24 bits, and unsigned ones: exact at their limits, and refused beyond them. */
public abstract class WholeNumberContract extends Contract {

    private static final BigInteger GREATEST = new BigInteger("18446744073709551615");

    /** For bindings. */
    protected WholeNumberContract() {}

    @Test
    void keepsBytes() {
        for (byte value : new byte[] {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE}) {
            Meter written = await(meters().create(meter -> {
                meter.level = value;
                meter.steps = value;
            }));
            Meter read = await(meters().findByPk(Objects.requireNonNull(written.id)));
            assertThat(read.level).isEqualTo(value);
            assertThat(read.steps).isEqualTo(value);
            assertThat(read.changed()).isEmpty();
            assertThat(await(meters().where(Meter_.level.eq(value)).count())).isEqualTo(1);
        }
        Byte absent = null;
        Meter none = await(meters().create(meter -> meter.level = absent));
        assertThat(await(meters().findByPk(Objects.requireNonNull(none.id))).level)
                .isNull();
        assertThat(await(meters().where(Meter_.level.in((byte) -1, (byte) 1)).count()))
                .isEqualTo(2);
        assertThat(await(meters().sum(Meter_.level))).isEqualByComparingTo(BigDecimal.valueOf(-1));
        assertThat(await(meters().max(Meter_.level))).isEqualTo(Byte.MAX_VALUE);
    }

    @Test
    void readsBytesInWindows() {
        List<Meter> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            rows.add(meters().build(meter -> {
                meter.level = number % 5 == 0 ? null : (byte) (number * 7);
                meter.ticks = number * 41 % 13 - 6;
            }));
        }
        run(meters().bulkCreate(rows).run());

        assertThat(await(meters().orderBy(Meter_.level.desc(), Meter_.ticks.asc())
                        .all()
                        .limitRate(3)
                        .map(meter -> meter.id)))
                .isEqualTo(await(meters().orderBy(Meter_.level.desc(), Meter_.ticks.asc())
                        .all()
                        .map(meter -> meter.id)));
    }

    @Test
    void keepsNumbersOf24Bits() {
        for (int value : new int[] {0, -8_388_608, 8_388_607}) {
            Meter written = await(meters().create(meter -> meter.ticks = value));
            assertThat(await(meters().findByPk(Objects.requireNonNull(written.id))).ticks)
                    .isEqualTo(value);
        }
        for (int value : new int[] {-8_388_609, 8_388_608, Integer.MAX_VALUE}) {
            refused(meters().create(meter -> meter.ticks = value), "Meter.ticks", "-8388608 to 8388607");
            refused(
                    Mono.defer(() -> meters().bulkCreate(
                                    List.of(meters().build(), meters().build(meter -> meter.ticks = value)))
                            .run()),
                    "Meter.ticks",
                    "-8388608 to 8388607");
            refused(
                    Mono.defer(() -> meters().where(Meter_.id.gt(0L)).update(Meter_.ticks.set(value))),
                    "Meter.ticks",
                    "-8388608 to 8388607");
            assertThat(await(meters().where(Meter_.ticks.lt(value)).count())).isEqualTo(value > 0 ? 3 : 0);
        }
        assertThat(await(meters().count())).isEqualTo(3);
    }

    @Test
    void saysThatARowHoldsWhatDoesNotFit() {
        run(meters().create(meter -> {}));
        boolean wide = !database().server().dialect().features().contains(Feature.UNSIGNED_NUMBER);
        requireFeature(wide, "columns that hold more than the attribute");
        String table = database().server().dialect().quote("meters");
        run(orm().sql("update " + table + " set "
                        + database().server().dialect().quote("ticks") + " = 8388608")
                .run());

        meters().findAll()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("Meter.ticks"))
                .verify(LIMIT);
    }

    @Test
    void setsBytesByNameAndByRequest() {
        Meter meter = await(meters().create(it -> it.level = 7));
        RequestFilter<Meter> filter =
                RequestFilter.of(Meter.class).filterable(Meter_.level).build();

        assertThat(await(meters().scope(filter.parse(Map.of("level", List.of("7"))))
                        .count()))
                .isEqualTo(1);
        assertThat(meter.set("level", "-128").level).isEqualTo(Byte.MIN_VALUE);
        assertThatThrownBy(() -> meter.set("level", 128)).isInstanceOf(QueryException.class);
        assertThat(await(orm().sql("select :n as n")
                        .bind("n", (byte) 5)
                        .map(row -> row.get("n", Integer.class))
                        .first()))
                .isEqualTo(5);
    }

    @Test
    void namesEveryUnsignedAttributeWhereThereAreNone() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.UNSIGNED_NUMBER),
                "unsigned numbers that are refused");

        assertThatThrownBy(() -> database().openFresh(builder -> builder.models(Turnstile_.MODEL)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Turnstile.id")
                .hasMessageContaining("Turnstile.tiny")
                .hasMessageContaining("Turnstile.small")
                .hasMessageContaining("Turnstile.medium")
                .hasMessageContaining("Turnstile.plain")
                .hasMessageContaining("Turnstile.big")
                .hasMessageContaining("UNSIGNED_NUMBER");
    }

    @Test
    @RequiresFeature(Feature.UNSIGNED_NUMBER)
    void keepsUnsignedNumbersAtTheirLimits() {
        Repository<Turnstile, Long> turnstiles = turnstiles();
        run(turnstiles.create(it -> fill(it, 255, 65_535, 4_294_967_295L, GREATEST)));
        run(turnstiles.create(it -> fill(it, 0, 0, 0, BigInteger.ZERO)));
        run(turnstiles.create(it -> {}));
        List<Turnstile> more = List.of(
                turnstiles.build(it -> fill(it, 128, 32_768, 2_147_483_648L, BigInteger.TWO.pow(63))),
                turnstiles.build());
        run(turnstiles.bulkCreate(more).run());

        List<Turnstile> read = await(turnstiles.orderBy(Turnstile_.id.asc()).all());
        assertThat(read).hasSize(5);
        Turnstile greatest = read.get(0);
        assertThat(greatest.id).isEqualTo(1L);
        assertThat(greatest.tiny).isEqualTo((short) 255);
        assertThat(greatest.small).isEqualTo(65_535);
        assertThat(greatest.medium).isEqualTo(16_777_215);
        assertThat(greatest.plain).isEqualTo(4_294_967_295L);
        assertThat(greatest.big).isEqualTo(GREATEST);
        assertThat(greatest.always).isEqualTo(4_294_967_295L);
        assertThat(greatest.changed()).isEmpty();
        assertThat(read)
                .extracting(it -> it.big)
                .containsExactly(GREATEST, BigInteger.ZERO, null, BigInteger.TWO.pow(63), null);
        assertThat(read).extracting(it -> it.plain).containsExactly(4_294_967_295L, 0L, null, 2_147_483_648L, null);
        assertThat(await(turnstiles.where(Turnstile_.big.eq(GREATEST)).count())).isEqualTo(1);
        assertThat(await(turnstiles
                        .where(Turnstile_.big.in(GREATEST, BigInteger.ZERO))
                        .count()))
                .isEqualTo(2);
        assertThat(await(turnstiles
                        .where(Turnstile_.big.gt(BigInteger.ONE.negate()))
                        .count()))
                .isEqualTo(3);
        assertThat(await(turnstiles.max(Turnstile_.big))).isEqualTo(GREATEST);
        assertThat(await(turnstiles
                        .orderBy(Turnstile_.big.desc())
                        .all()
                        .limitRate(2)
                        .map(it -> it.id)))
                .containsExactly(1L, 4L, 2L, 5L, 3L);
    }

    @Test
    @RequiresFeature(Feature.UNSIGNED_NUMBER)
    void refusesWhatAnUnsignedColumnDoesNotHold() {
        Repository<Turnstile, Long> turnstiles = turnstiles();
        statements().clear();

        refused(turnstiles.create(it -> it.tiny = -1), "Turnstile.tiny", "0 to 255");
        refused(turnstiles.create(it -> it.tiny = 256), "Turnstile.tiny", "0 to 255");
        refused(turnstiles.create(it -> it.small = -1), "Turnstile.small", "0 to 65535");
        refused(turnstiles.create(it -> it.medium = 16_777_216), "Turnstile.medium", "0 to 16777215");
        refused(turnstiles.create(it -> it.plain = -1L), "Turnstile.plain", "0 to 4294967295");
        refused(turnstiles.create(it -> it.always = -1L), "Turnstile.always", "0 to 4294967295");
        refused(turnstiles.create(it -> it.big = BigInteger.ONE.negate()), "Turnstile.big", "0 to " + GREATEST);
        refused(turnstiles.create(it -> it.big = GREATEST.add(BigInteger.ONE)), "Turnstile.big", "0 to " + GREATEST);
        assertThat(statements().texts())
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).startsWith("insert"));
    }

    @Test
    @RequiresFeature(Feature.UNSIGNED_NUMBER)
    void addsToAnUnsignedNumberWithinItsRange() {
        Repository<Turnstile, Long> turnstiles = turnstiles();
        Turnstile one = await(turnstiles.create(it -> it.plain = 10L));

        assertThat(await(one.increment(Turnstile_.plain, -4L)).plain).isEqualTo(6L);
        assertThat(await(one.decrement(Turnstile_.plain, 6L)).plain).isEqualTo(0L);
        one.decrement(Turnstile_.plain, 1L)
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
    }

    @Test
    @RequiresFeature(Feature.UNSIGNED_NUMBER)
    void refersToAnUnsignedId() {
        Repository<Turnstile, Long> turnstiles = turnstiles();
        Turnstile last = await(turnstiles.create(it -> {}));
        run(turnstiles.create(it -> it.next.set(last)));

        Turnstile first = await(turnstiles
                .where(Turnstile_.nextId.eq(1L))
                .include(Turnstile_.next)
                .first());
        assertThat(first.next.loaded()).extracting(it -> it.id).isEqualTo(1L);
        assertThat(await(turnstiles.describe()).columns())
                .extracting(column -> column.type().replaceAll("\\([0-9]+\\)", ""))
                .containsExactly(
                        "int unsigned",
                        "tinyint unsigned",
                        "smallint unsigned",
                        "mediumint unsigned",
                        "int unsigned",
                        "bigint unsigned",
                        "int unsigned",
                        "int unsigned");
    }

    @Test
    @RequiresFeature(Feature.UNSIGNED_NUMBER)
    void bindsAndReadsUnsignedNumbersInRawSql() {
        assertThat(await(orm().sql("select :n as n")
                        .bind("n", GREATEST, DataType.UNSIGNED_BIGINT)
                        .map(row -> Objects.requireNonNull(row.get("n", DataType.UNSIGNED_BIGINT)))
                        .first()))
                .isEqualTo(GREATEST);
    }

    private static void refused(Mono<?> write, String... words) {
        write.as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContainingAll(words))
                .verify(LIMIT);
    }

    private Repository<Meter, Long> meters() {
        return repository(Meter_.MODEL);
    }

    private Repository<Turnstile, Long> turnstiles() {
        Orm orm = database()
                .openFresh(builder -> builder.models(Turnstile_.MODEL))
                .orm();
        run(orm.sync());
        return orm.repository(Turnstile_.MODEL);
    }

    private static void fill(Turnstile turnstile, int tiny, int small, long plain, BigInteger big) {
        turnstile.tiny = (short) tiny;
        turnstile.small = small;
        turnstile.medium = small << 8 | tiny;
        turnstile.plain = plain;
        turnstile.always = plain;
        turnstile.big = big;
    }
}
