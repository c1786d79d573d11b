package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.query.request.RequestOperator;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Gauge;
import org.reactiveorm.test.model.Gauge_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Small whole numbers, binary numbers and times without a zone: exact to the last bit, or an error. */
public abstract class MeasureTypeContract extends Contract {

    private static final List<Double> DOUBLES = List.of(
            0.0,
            0.1,
            -0.1,
            1.0 / 3,
            (double) (1L << 53) + 2,
            1e22,
            Math.PI,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_NORMAL);

    private static final List<Float> FLOATS =
            List.of(0.0f, 0.1f, -0.1f, 1.0f / 3, 16_777_215f, 123_456.79f, Float.MAX_VALUE, -Float.MAX_VALUE, 1e-30f);

    /** For bindings. */
    protected MeasureTypeContract() {}

    @Test
    void keepsSmallWholeNumbers() {
        List.of((short) 0, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE)
                .forEach(value -> exact(Gauge_.level, value, g -> g.level, (g, v) -> g.level = v));
    }

    @Test
    void keepsDoubles() {
        DOUBLES.forEach(value -> exact(Gauge_.weight, value, g -> g.weight, (g, v) -> g.weight = v));
    }

    @Test
    void keepsFloats() {
        FLOATS.forEach(value -> exact(Gauge_.ratio, value, g -> g.ratio, (g, v) -> g.ratio = v));
    }

    @Test
    void keepsPrimitives() {
        run(gauges().create(g -> {
            g.steps = -7;
            g.slope = 0.1f;
            g.drift = 0.1;
        }));

        Gauge read = await(gauges().findOne());
        assertThat(read.steps).isEqualTo((short) -7);
        assertThat(read.slope).isEqualTo(0.1f);
        assertThat(read.drift).isEqualTo(0.1);
    }

    @Test
    void storesNegativeZeroAsZero() {
        Gauge saved = await(gauges().create(g -> {
            g.ratio = -0.0f;
            g.weight = -0.0;
        }));

        Gauge read = await(gauges().where(Gauge_.weight.eq(0.0).and(Gauge_.ratio.eq(-0.0f)))
                .first());
        assertThat(read.weight).isEqualTo(0.0);
        assertThat(read.ratio).isEqualTo(0.0f);
        assertThat(saved.changed()).isEmpty();
    }

    @Test
    @RequiresFeature(Feature.NON_FINITE_NUMBER)
    void keepsWhatIsNoNumber() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            exact(Gauge_.weight, value, g -> g.weight, (g, v) -> g.weight = v);
            exact(Gauge_.ratio, (float) value, g -> g.ratio, (g, v) -> g.ratio = v);
        }
        seedWeights(1.0, Double.NaN, Double.NEGATIVE_INFINITY);
        refused(gauges().sum(Gauge_.weight), OrmException.class);
    }

    @Test
    void refusesWhatIsNoNumberWhereItCannotBeStored() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.NON_FINITE_NUMBER),
                "numbers that are refused for being infinite");
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            refused(gauges().create(g -> g.weight = value), QueryException.class);
            refused(gauges().create(g -> g.ratio = (float) value), QueryException.class);
            refused(Mono.defer(() -> gauges().where(Gauge_.weight.eq(value)).count()), QueryException.class);
        }
        assertThat(await(gauges().count())).isZero();
    }

    @Test
    void keepsTimesOfDay() {
        List.of("00:00", "00:00:00.000001", "12:34:56.789012", "23:59:59.999999")
                .forEach(text -> exact(Gauge_.clock, LocalTime.parse(text), g -> g.clock, (g, v) -> g.clock = v));
    }

    @Test
    void keepsDatesWithATimeOfDayAndNoZone() {
        List.of(
                        "1000-01-01T00:00",
                        "1969-12-31T23:59:59.999999",
                        "1970-01-01T00:00",
                        "2024-02-29T12:34:56.000001",
                        "2024-03-31T02:30",
                        "2038-01-19T03:14:08",
                        "9999-12-31T23:59:59.999999")
                .forEach(text -> exact(Gauge_.local, LocalDateTime.parse(text), g -> g.local, (g, v) -> g.local = v));
    }

    @Test
    void cutsSecondsToTheDigitsOfTheColumn() {
        run(gauges().create(g -> {
            g.clock = LocalTime.parse("23:59:59.999999999");
            g.local = LocalDateTime.parse("9999-12-31T23:59:59.999999999");
            g.second = LocalTime.parse("23:59:59.999999");
            g.tenths = LocalDateTime.parse("1969-12-31T23:59:59.99");
            g.millis = Instant.parse("1969-12-31T23:59:59.999999Z");
        }));

        Gauge read = await(gauges().findOne());
        assertThat(read.clock).isEqualTo(LocalTime.parse("23:59:59.999999"));
        assertThat(read.local).isEqualTo(LocalDateTime.parse("9999-12-31T23:59:59.999999"));
        assertThat(read.second).isEqualTo(LocalTime.parse("23:59:59"));
        assertThat(read.tenths).isEqualTo(LocalDateTime.parse("1969-12-31T23:59:59.9"));
        assertThat(read.millis).isEqualTo(Instant.parse("1969-12-31T23:59:59.999Z"));
        assertThat(await(gauges().where(Gauge_.second.eq(LocalTime.parse("23:59:59.5")))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void refusesANumberThatTheTypeCannotHold() {
        run(gauges().create(g -> g.level = Short.MAX_VALUE));

        refused(
                gauges().where(Gauge_.level.gt((short) 0)).increment(Gauge_.level, (short) 1),
                StatementException.class);
        assertThat(await(gauges().findOne()).level).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void ordersAndFollowsWindowsByWhatItCompares() {
        List<Gauge> seeded = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Gauge gauge = new Gauge();
            gauge.level = (short) (i % 7 - 3);
            gauge.ratio = (i % 11 - 5) / 3f;
            gauge.weight = i % 13 == 0 ? null : (i % 13 - 6) / 7.0;
            gauge.clock = LocalTime.MIDNIGHT.plus(Duration.ofNanos((i % 17) * 1_000L));
            gauge.local = LocalDateTime.parse("1969-12-31T23:59:59.999990").plusNanos((i % 19) * 1_000L);
            seeded.add(gauge);
        }
        run(gauges().bulkCreate(seeded).run());

        followed(Gauge_.level, g -> g.level);
        followed(Gauge_.ratio, g -> g.ratio);
        followed(Gauge_.weight, g -> g.weight);
        followed(Gauge_.clock, g -> g.clock);
        followed(Gauge_.local, g -> g.local);
    }

    @Test
    void writesManyRowsAtOnce() {
        List<Gauge> written = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Gauge gauge = new Gauge();
            if (i > 0) {
                fill(gauge, i);
            }
            written.add(gauge);
        }
        run(gauges().bulkCreate(written).run());

        List<Gauge> read = await(gauges().orderBy(Gauge_.id.asc()).all());
        assertThat(read).hasSize(10);
        assertThat(read.get(0).weight).isNull();
        for (int i = 1; i < 10; i++) {
            assertFilled(read.get(i), i);
            fill(read.get(i), 20 + i);
        }
        run(gauges().bulkUpdate(read));
        List<Gauge> again = await(gauges().orderBy(Gauge_.id.asc()).all());
        for (int i = 1; i < 10; i++) {
            assertFilled(again.get(i), 20 + i);
        }
    }

    @Test
    void findsRowsByListsOfValues() {
        List.of(1, 2, 3).forEach(i -> run(gauges().create(g -> fill(g, i))));

        assertThat(await(gauges().where(Gauge_.level.in((short) 1, (short) 3)).count()))
                .isEqualTo(2);
        assertThat(await(gauges().where(Gauge_.ratio.in(0.1f, 0.2f, 0.3f)).count()))
                .isEqualTo(3);
        assertThat(await(gauges().where(Gauge_.weight.in(List.of(0.1, 7.0))).count()))
                .isEqualTo(1);
        assertThat(await(gauges().where(Gauge_.clock.in(LocalTime.of(1, 0, 0, 1_000), LocalTime.NOON))
                        .count()))
                .isEqualTo(1);
        assertThat(await(gauges().where(Gauge_.local.notIn(LocalDateTime.of(2024, 2, 1, 0, 0)))
                        .count()))
                .isEqualTo(2);
    }

    @Test
    void calculatesWithNumbersOfTheseTypes() {
        run(gauges().create(g -> fill(g, 2)));
        run(gauges().where(Gauge_.level.isNotNull()).increment(Gauge_.level, (short) 3));

        assertThat(await(gauges().findOne()).level).isEqualTo((short) 5);
        assertThat(await(gauges().aggregate(Gauge_.weight.times(2.0).max()))).isEqualTo(0.4);
        assertThat(await(gauges().aggregate(Gauge_.level.dividedBy((short) 2).max())))
                .isEqualTo((short) 2);
        assertThat(await(gauges().aggregate(Gauge_.ratio.plus(0.5f).max()))).isEqualTo(0.7f);
        assertThat(await(gauges().where(Gauge_.weight.coalesce(0.0).lt(1.0)).count()))
                .isEqualTo(1);
    }

    @Test
    void averagesToThePrecisionOfADouble() {
        assertThat(gauges().average(Gauge_.weight).blockOptional(LIMIT)).isEmpty();
        for (int level : new int[] {1, 2, 2}) {
            run(gauges().create(g -> {
                g.level = (short) level;
                g.weight = level / 10.0;
            }));
        }
        run(gauges().create(g -> g.steps = 1));

        assertThat(await(gauges().average(Gauge_.level))).isEqualTo(5.0 / 3);
        assertThat(await(gauges().where(Gauge_.level.lt((short) 2)).average(Gauge_.weight)))
                .isEqualTo(0.1);
        assertThat(await(gauges().sum(Gauge_.level))).isEqualByComparingTo("5");
        assertThat(await(gauges().sum(Gauge_.weight))).isEqualByComparingTo(new BigDecimal("0.5"));
    }

    @Test
    void comparesAndReadsThemInSqlByHand() {
        run(gauges().create(g -> fill(g, 4)));

        Dialect dialect = database().server().dialect();
        UnaryOperator<String> quote = dialect::quote;
        List<Boolean> same = await(orm().sql(
                        "select %s as a, %s as b, %s as c, %s as d from %s where %s = :a and %s = :r and %s = :b"
                                        .formatted(Stream.of(
                                                        "level", "weight", "clock", "local", "gauges", "level", "ratio",
                                                        "weight")
                                                .map(quote)
                                                .toArray())
                                + " and " + dialect.quote("clock") + " = :c and " + dialect.quote("local") + " = :d")
                .bind("a", (short) 4)
                .bind("r", 0.4f)
                .bind("b", 0.4)
                .bind("c", LocalTime.of(4, 0, 0, 1_000))
                .bind("d", LocalDateTime.of(2024, 4, 1, 0, 0))
                .map(row -> Objects.equals(row.get("a", Short.class), (short) 4)
                        && Objects.equals(row.get("b", Double.class), 0.4)
                        && Objects.equals(row.get("c", LocalTime.class), LocalTime.of(4, 0, 0, 1_000))
                        && Objects.equals(row.get("d", LocalDateTime.class), LocalDateTime.of(2024, 4, 1, 0, 0)))
                .all());
        assertThat(same).containsExactly(true);
    }

    @Test
    void filtersByThemAsARequestAsks() {
        List.of(1, 2, 3).forEach(i -> run(gauges().create(g -> fill(g, i))));
        RequestFilter<Gauge> filter = RequestFilter.of(Gauge.class)
                .filterable(Gauge_.weight, RequestOperator.GT)
                .filterable(Gauge_.level)
                .filterable(Gauge_.clock, RequestOperator.LT)
                .build();

        assertThat(await(gauges().scope(filter.parse(Map.of(
                                "weight.gt", List.of("0.15"),
                                "level", List.of("2"),
                                "clock.lt", List.of("12:00:00"))))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void definesThemAtRunTimeAndDescribesTheirColumns() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define("Thing", d -> d.smallint("s")
                .real("r")
                .doublePrecision("d")
                .dateTime("l")
                .time("t"));
        run(fresh.sync());
        LocalDateTime local = LocalDateTime.of(2024, 2, 29, 1, 2, 3);
        run(things.create(row -> row.set("s", (short) 5)
                .set("r", 0.5f)
                .set("d", 0.25)
                .set("l", local)
                .set("t", LocalTime.of(1, 2, 3))));

        Row read = await(things.findOne());
        assertThat(read.get("s")).isEqualTo((short) 5);
        assertThat(read.get("r")).isEqualTo(0.5f);
        assertThat(read.get("d")).isEqualTo(0.25);
        assertThat(read.get("l")).isEqualTo(local);
        assertThat(read.get("t")).isEqualTo(LocalTime.of(1, 2, 3));
        assertThat(await(things.describe()).columns()).hasSize(6);
    }

    private static void fill(Gauge gauge, int i) {
        gauge.level = (short) i;
        gauge.ratio = i / 10f;
        gauge.weight = i / 10.0;
        gauge.clock = LocalTime.of(i % 24, 0, 0, 1_000);
        gauge.local = LocalDateTime.of(2024, 1 + (i - 1) % 12, 1, 0, 0);
        gauge.millis = Instant.ofEpochMilli(i);
    }

    private static void assertFilled(Gauge read, int i) {
        Gauge expected = new Gauge();
        fill(expected, i);
        assertThat(read.level).isEqualTo(expected.level);
        assertThat(read.ratio).isEqualTo(expected.ratio);
        assertThat(read.weight).isEqualTo(expected.weight);
        assertThat(read.clock).isEqualTo(expected.clock);
        assertThat(read.local).isEqualTo(expected.local);
        assertThat(read.millis).isEqualTo(expected.millis);
    }

    private void seedWeights(double... weights) {
        for (double weight : weights) {
            run(gauges().create(g -> g.weight = weight));
        }
    }

    /** Every row once, in the order of the values, although each window asks for those behind the last value. */
    private <V extends Comparable<? super V>> void followed(
            ComparableAttribute<Gauge, V> attribute, Function<Gauge, @Nullable V> getter) {
        List<Gauge> read = await(gauges().orderBy(attribute.asc().nullsLast(), Gauge_.id.desc())
                .all()
                .limitRate(10)
                .collectList());

        assertThat(read).hasSize(100);
        assertThat(read).extracting(g -> g.id).doesNotHaveDuplicates();
        List<V> values = new ArrayList<>();
        read.forEach(g -> {
            V value = getter.apply(g);
            if (value != null) {
                values.add(value);
            }
        });
        assertThat(values).isSorted();
    }

    private <V> void exact(
            Attribute<Gauge, V> attribute, V value, Function<Gauge, @Nullable V> getter, BiConsumer<Gauge, V> setter) {
        Gauge saved = await(gauges().create(gauge -> setter.accept(gauge, value)));

        assertThat(getter.apply(await(gauges().findByPk(Objects.requireNonNull(saved.id)))))
                .isEqualTo(value);
        assertThat(await(gauges().where(attribute.eq(value)).count()))
                .as("rows with %s", value)
                .isEqualTo(1);
        sql().execute("DELETE FROM `gauges`");
    }

    private static void refused(Mono<?> publisher, Class<? extends Throwable> error) {
        StepVerifier.create(Flux.from(publisher)).expectError(error).verify(LIMIT);
    }

    private Repository<Gauge, Long> gauges() {
        return repository(Gauge_.MODEL);
    }
}
