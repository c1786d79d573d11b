package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Reservation;
import org.reactiveorm.test.model.Reservation_;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Range;
import reactor.test.StepVerifier;

/** Ranges: kept exactly, searched by what they hold and where they lie, and refused when the Orm is built where there are none. */
public abstract class RangeContract extends NativeTypeContract {

    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(5_874_896, 12, 30);
    private static final Instant FIRST_MOMENT =
            LocalDateTime.of(-4712, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant LAST_MOMENT =
            LocalDateTime.of(294_275, 12, 31, 23, 59, 59, 999_999_000).toInstant(ZoneOffset.UTC);

    /** For bindings. */
    protected RangeContract() {}

    @Test
    void namesEveryAttributeWhoseTypeTheDatabaseLacks() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.RANGE_TYPE), "ranges that are refused");
        Orm orm = fresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define("Thing", d -> d.attribute("seats", DataType.rangeOf(DataType.INTEGER))
                        .string("name", 9)
                        .attribute("days", DataType.rangeOf(DataType.DATE))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.seats")
                .hasMessageContaining("Thing.days")
                .hasMessageContaining("RANGE_TYPE")
                .hasMessageContaining("two bounds")
                .hasMessageNotContaining("Thing.name");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void keepsRangesOfEveryType() {
        Repository<Reservation, Long> reservations = reservations();
        Reservation written = await(reservations.create(RangeContract::fill));
        Reservation read = await(reservations.findByPk(Objects.requireNonNull(written.id)));

        assertThat(read.seats).isEqualTo(Range.closedOpen(1, 4));
        assertThat(read.serials).isEqualTo(written.serials);
        assertThat(read.prices).isEqualTo(written.prices);
        assertThat(read.period).isEqualTo(written.period);
        assertThat(read.opening).isEqualTo(written.opening);
        assertThat(read.days).isEqualTo(written.days);
        assertThat(read.breaks).isEqualTo(written.breaks);
        assertThat(read.changed()).isEmpty();
        assertThat(read.toMap()).containsEntry("seats", Range.closed(1, 3));
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void keepsEveryFormOfBoundsAtTheEndsOfTheirTypes() {
        Repository<Reservation, Long> reservations = reservations();
        List<Reservation> rows = new ArrayList<>();
        rows.addAll(forms(List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE - 1), (r, range) -> r.seats = range));
        rows.addAll(forms(List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE - 1), (r, range) -> r.serials = range));
        rows.addAll(forms(
                List.of(new BigDecimal("-1E+20"), new BigDecimal("0.000"), new BigDecimal("1.50")),
                (r, range) -> r.prices = range));
        rows.addAll(forms(
                List.of(FIRST_MOMENT, Instant.EPOCH.plusNanos(1_000), LAST_MOMENT), (r, range) -> r.period = range));
        rows.addAll(forms(
                List.of(
                        LocalDateTime.of(0, 2, 29, 1, 2, 3),
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(12_345, 6, 7, 8, 9)),
                (r, range) -> r.opening = range));
        rows.addAll(forms(List.of(FIRST_DAY, LocalDate.of(0, 1, 1), LAST_DAY), (r, range) -> r.days = range));
        run(reservations.bulkCreate(rows).run());

        List<Reservation> read =
                await(reservations.orderBy(Reservation_.id.asc()).all());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(ranges(read.get(i))).as("row %s", i).isEqualTo(ranges(rows.get(i)));
        }
        for (int i = 0; i < rows.size(); i += 7) {
            Reservation row = rows.get(i);
            Range<Integer> seats = row.seats;
            if (seats != null) {
                assertThat(count(reservations, Reservation_.seats.eq(seats))).isPositive();
            }
        }
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void agreesWithTheDatabaseOnRandomRanges() {
        FreshDatabase fresh = fresh(builder -> builder.models(Reservation_.MODEL));
        run(fresh.orm().sync());
        Repository<Reservation, Long> reservations = fresh.orm().repository(Reservation_.MODEL);
        Random random = new Random(20);
        List<Reservation> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Reservation row = new Reservation();
            row.seats = random(random, n -> n);
            row.prices = random(random, n -> BigDecimal.valueOf(n, 1));
            row.days = random(random, LocalDate.EPOCH::plusDays);
            row.seat = random.nextInt(8);
            rows.add(row);
        }
        run(reservations.bulkCreate(rows).run());

        assertThat(await(reservations.orderBy(Reservation_.id.asc()).all()))
                .zipSatisfy(rows, (read, written) -> assertThat(ranges(read)).isEqualTo(ranges(written)));
        assertThat(fresh.database().console().rows("SELECT seats::text FROM reservations ORDER BY id"))
                .isEqualTo(rows.stream().map(row -> String.valueOf(row.seats)).toList());
        for (int number = -1; number < 9; number++) {
            int seat = number;
            assertThat(count(reservations, Reservation_.seats.contains(seat)))
                    .isEqualTo(rows.stream()
                            .filter(row -> Objects.requireNonNull(row.seats).contains(seat))
                            .count());
            BigDecimal price = BigDecimal.valueOf(seat, 1);
            assertThat(count(reservations, Reservation_.prices.contains(price)))
                    .isEqualTo(rows.stream()
                            .filter(row -> Objects.requireNonNull(row.prices).contains(price))
                            .count());
        }
        assertThat(count(reservations, Reservation_.seats.contains(Reservation_.seat)))
                .isEqualTo(rows.stream()
                        .filter(row -> Objects.requireNonNull(row.seats).contains(Objects.requireNonNull(row.seat)))
                        .count());
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void findsRowsByWhatTheirRangesHoldAndWhereTheyLie() {
        Repository<Reservation, Long> reservations = reservations();
        for (Range<Integer> seats : List.of(
                Range.closed(1, 3),
                Range.closed(4, 6),
                Range.atLeast(5),
                Range.<Integer>empty(),
                Range.<Integer>all())) {
            run(reservations.create(r -> r.seats = seats));
        }
        run(reservations.create(r -> {}));

        assertThat(found(reservations, Reservation_.seats.contains(3))).containsExactly("[1,4)", "(,)");
        assertThat(found(reservations, Reservation_.seats.contains(Range.closed(5, 6))))
                .containsExactly("[4,7)", "[5,)", "(,)");
        assertThat(found(reservations, Reservation_.seats.containedIn(Range.closed(0, 9))))
                .containsExactly("[1,4)", "[4,7)", "empty");
        assertThat(found(reservations, Reservation_.seats.overlaps(Range.closed(3, 4))))
                .containsExactly("[1,4)", "[4,7)", "(,)");
        assertThat(found(reservations, Reservation_.seats.adjacentTo(Range.closed(4, 4))))
                .containsExactly("[1,4)", "[5,)");
        assertThat(found(reservations, Reservation_.seats.strictlyLeftOf(Range.closed(5, 9))))
                .containsExactly("[1,4)");
        assertThat(found(reservations, Reservation_.seats.strictlyRightOf(Range.closed(1, 3))))
                .containsExactly("[4,7)", "[5,)");
        assertThat(found(reservations, Reservation_.seats.doesNotExtendRightOf(Range.closed(5, 6))))
                .containsExactly("[1,4)", "[4,7)");
        assertThat(found(reservations, Reservation_.seats.doesNotExtendLeftOf(Range.closed(4, 9))))
                .containsExactly("[4,7)", "[5,)");
        assertThat(found(reservations, Reservation_.seats.isEmpty())).containsExactly("empty");
        assertThat(found(reservations, Reservation_.seats.lower().gte(4))).containsExactly("[4,7)", "[5,)");
        assertThat(found(reservations, Reservation_.seats.upper().isNull()))
                .containsExactly("[5,)", "empty", "(,)", "null");
        assertThat(found(reservations, Reservation_.seats.isNull())).containsExactly("null");
        assertThat(found(reservations, Reservation_.seats.in(List.of(Range.open(0, 4), Range.empty()))))
                .containsExactly("[1,4)", "empty");
        assertThat(found(reservations, Reservation_.seats.overlaps(Reservation_.seats)))
                .hasSize(4);
        assertThat(await(reservations
                        .select(
                                Reservation_.seats.upper().max(),
                                Reservation_.seats.lower().min())
                        .into((upper, lower) -> lower + "-" + upper)
                        .all()))
                .containsExactly("1-7");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void findsRowsByRangesOfEveryType() {
        Repository<Reservation, Long> reservations = reservations();
        run(reservations.create(RangeContract::fill));

        Condition<Reservation> all = Reservation_.serials
                .contains(Long.MIN_VALUE)
                .and(Reservation_.prices.contains(new BigDecimal("1.4999")))
                .and(Reservation_.prices.contains(new BigDecimal("1.50")).not())
                .and(Reservation_.period.contains(Instant.EPOCH))
                .and(Reservation_.period.lower().eq(Instant.EPOCH.minusNanos(1_000)))
                .and(Reservation_.opening.contains(LocalDateTime.of(2024, 2, 29, 12, 0)))
                .and(Reservation_.days.overlaps(Range.closed(LocalDate.EPOCH, LocalDate.EPOCH)))
                .and(Reservation_.days.upper().eq(LocalDate.of(1970, 1, 3)))
                .and(Reservation_.breaks.contains(Range.closed(LocalDate.EPOCH, LocalDate.EPOCH)));
        assertThat(count(reservations, all)).isEqualTo(1);
        assertThat(await(reservations
                        .select(Reservation_.period, Reservation_.prices.upper())
                        .into((period, price) -> period.lower() + " " + price)
                        .all()))
                .containsExactly("1969-12-31T23:59:59.999999Z 1.500");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void changesRangesAndFollowsTheirOrder() {
        Repository<Reservation, Long> reservations = reservations();
        List<Reservation> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Reservation row = new Reservation();
            row.seats = Range.closedOpen(99 - i, 200);
            rows.add(row);
        }
        run(reservations.bulkCreate(rows).run());
        List<Integer> lows = await(reservations
                .orderBy(Reservation_.seats.asc())
                .all()
                .limitRate(9)
                .map(r -> Objects.requireNonNull(Objects.requireNonNull(r.seats).lower())));
        assertThat(lows).hasSize(100).isSorted();

        Reservation read =
                await(reservations.where(Reservation_.seats.contains(0)).one());
        read.seats = Range.closed(0, 199);
        assertThat(read.changed()).isEmpty();
        read.seats = Range.closed(0, 200);
        assertThat(read.changed()).containsExactly("seats");
        run(read.save());
        run(reservations.where(Reservation_.seats.contains(200)).update(Reservation_.seats.set(Range.all())));
        assertThat(await(reservations
                                .where(Reservation_.seats.eq(Range.all()))
                                .updateReturning(Reservation_.seats.set(Range.empty())))
                        .get(0)
                        .seats)
                .isEqualTo(Range.empty());
        run(reservations.where(Reservation_.seats.isEmpty()).update(Reservation_.seats.setNull()));
        List<Reservation> all = await(reservations.findAll());
        all.forEach(r -> r.seats = r.seats == null ? Range.all() : null);
        run(reservations.bulkUpdate(all));
        assertThat(found(reservations, Reservation_.seats.isNotNull())).containsExactly("(,)");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void refusesBoundsThatWouldBeLost() {
        Repository<Reservation, Long> reservations = reservations();
        Instant moment = Instant.EPOCH.plusNanos(100);

        refused(reservations, r -> r.seats = Range.closed(1, Integer.MAX_VALUE));
        refused(reservations, r -> r.serials = Range.greaterThan(Long.MAX_VALUE));
        refused(reservations, r -> r.days = Range.atLeast(LocalDate.MAX));
        refused(reservations, r -> r.period = Range.atLeast(Instant.MAX));
        refused(reservations, r -> r.period = Range.closedOpen(moment, moment.plusNanos(100)));
        run(reservations.create(r -> r.period = Range.closed(moment, moment.plusNanos(100))));
        run(reservations.create(r -> r.seats = Range.closed(1, Integer.MAX_VALUE - 1)));
        assertThat(await(reservations.where(Reservation_.period.isNotNull()).one()).period)
                .isEqualTo(Range.closed(Instant.EPOCH, Instant.EPOCH));
        assertThatThrownBy(() -> Range.closed(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.rangeOf(DataType.string(3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void refusesAnInfinityThatAnotherProgramWrote() {
        FreshDatabase fresh = fresh(builder -> builder.models(Reservation_.MODEL));
        run(fresh.orm().sync());
        Repository<Reservation, Long> reservations = fresh.orm().repository(Reservation_.MODEL);
        for (String row : List.of(
                "(days) VALUES ('[2024-01-01,infinity]')",
                "(period) VALUES ('(-infinity,2024-01-01 00:00:00+00)')",
                "(prices) VALUES ('[1,NaN)')")) {
            fresh.database().console().execute("DELETE FROM reservations");
            fresh.database().console().execute("INSERT INTO reservations " + row);
            reservations
                    .findAll()
                    .as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(MappingException.class)
                            .hasMessageContaining("Reservation."))
                    .verify(LIMIT);
        }
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void readsTimesOfAnotherZone() {
        FreshDatabase fresh = fresh(builder -> builder.models(Reservation_.MODEL));
        run(fresh.orm().sync());
        Range<Instant> period =
                Range.closedOpen(Instant.parse("1880-01-01T00:00:00Z"), Instant.parse("2024-07-01T00:00:00.5Z"));
        Repository<Reservation, Long> reservations = fresh.orm().repository(Reservation_.MODEL);
        run(reservations.create(r -> r.period = period));

        for (String zone : List.of("Europe/Amsterdam", "America/St_Johns", "Asia/Kolkata")) {
            assertThat(await(fresh.orm().transaction(tx -> fresh.orm()
                                    .sql("set local time zone '" + zone + "'")
                                    .run()
                                    .then(reservations.findOne())))
                            .period)
                    .as(zone)
                    .isEqualTo(period);
        }
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void definesRangesAtRunTimeAndReadsThemBySqlByHand() {
        Orm orm = fresh(builder -> builder).orm();
        DataType<Range<Integer>> type = DataType.rangeOf(DataType.INTEGER);
        Repository<Row, Object> things =
                orm.define("Thing", d -> d.attribute("seats", type).with(it -> it.defaultSql("'[1,2]'::int4range")));
        run(orm.sync());

        assertThat(await(things.create(row -> {})).get("seats")).isEqualTo(Range.closed(1, 2));
        assertThat(await(orm.sql("select seats::text from things where seats && :some")
                        .bind("some", Range.closed(2, 9), type)
                        .map(row -> Objects.requireNonNull(row.get("seats", type)))
                        .all()))
                .containsExactly(Range.closed(1, 2));
        orm.sql("select seats from things where seats && :some")
                .bind("some", Range.closed(2, 9), type)
                .map(row -> Objects.requireNonNull(row.get("seats", type)))
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("seats::text"))
                .verify(LIMIT);
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void takesNoTextByName() {
        Reservation row = reservations().build();

        row.set("seats", Range.closed(1, 2));
        assertThat(row.seats).isEqualTo(Range.closed(1, 2));
        assertThatThrownBy(() -> row.set("seats", "[1,2)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Reservation.seats");
    }

    private void refused(Repository<Reservation, Long> reservations, Consumer<Reservation> change) {
        reservations
                .create(change)
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
    }

    private static void fill(Reservation r) {
        r.seats = Range.closed(1, 3);
        r.serials = Range.lessThan(Long.MAX_VALUE);
        r.prices = Range.closedOpen(new BigDecimal("-2E+3"), new BigDecimal("1.500"));
        r.period = Range.closed(Instant.EPOCH.minusNanos(1_000), Instant.parse("2024-02-29T23:59:59.999999Z"));
        r.opening = Range.greaterThan(LocalDateTime.of(2024, 2, 29, 11, 59, 59, 1_000));
        r.days = Range.openClosed(LocalDate.of(-43, 3, 15), LocalDate.of(1970, 1, 2));
        r.breaks = List.of(Range.closed(LocalDate.EPOCH, LocalDate.EPOCH), Range.empty(), Range.all());
    }

    private static <C extends Comparable<? super C>> List<Reservation> forms(
            List<C> bounds, BiConsumer<Reservation, Range<C>> setter) {
        List<Range<C>> ranges = new ArrayList<>(List.of(Range.all(), Range.empty()));
        List<BiFunction<C, C, Range<C>>> twoSided =
                List.of(Range::closed, Range::closedOpen, Range::open, Range::openClosed);
        List<Function<C, Range<C>>> oneSided =
                List.of(Range::atLeast, Range::atMost, Range::greaterThan, Range::lessThan);
        for (int i = 0; i < bounds.size(); i++) {
            for (Function<C, Range<C>> form : oneSided) {
                ranges.add(form.apply(bounds.get(i)));
            }
            for (int j = i; j < bounds.size(); j++) {
                for (BiFunction<C, C, Range<C>> form : twoSided) {
                    ranges.add(form.apply(bounds.get(i), bounds.get(j)));
                }
            }
        }
        return ranges.stream()
                .map(range -> {
                    Reservation row = new Reservation();
                    setter.accept(row, range);
                    return row;
                })
                .toList();
    }

    private static <C extends Comparable<? super C>> Range<C> random(Random random, IntFunction<C> value) {
        int low = random.nextInt(6);
        C lower = value.apply(low);
        C upper = value.apply(low + random.nextInt(3));
        return switch (random.nextInt(10)) {
            case 0 -> Range.all();
            case 1 -> Range.empty();
            case 2 -> Range.atLeast(lower);
            case 3 -> Range.greaterThan(lower);
            case 4 -> Range.atMost(upper);
            case 5 -> Range.lessThan(upper);
            case 6 -> Range.closed(lower, upper);
            case 7 -> Range.open(lower, upper);
            case 8 -> Range.openClosed(lower, upper);
            default -> Range.closedOpen(lower, upper);
        };
    }

    private static List<@Nullable Object> ranges(Reservation row) {
        List<@Nullable Object> ranges = new ArrayList<>();
        ranges.add(row.seats);
        ranges.add(row.serials);
        ranges.add(row.prices);
        ranges.add(row.period);
        ranges.add(row.opening);
        ranges.add(row.days);
        return ranges;
    }

    private static List<String> found(Repository<Reservation, Long> reservations, Condition<Reservation> condition) {
        return await(reservations
                .where(condition)
                .orderBy(Reservation_.id.asc())
                .all()
                .map(row -> String.valueOf(row.seats)));
    }

    private static long count(Repository<Reservation, Long> reservations, Condition<Reservation> condition) {
        return await(reservations.where(condition).count());
    }

    private Repository<Reservation, Long> reservations() {
        Orm orm = fresh(builder -> builder.models(Reservation_.MODEL)).orm();
        run(orm.sync());
        return orm.repository(Reservation_.MODEL);
    }
}
