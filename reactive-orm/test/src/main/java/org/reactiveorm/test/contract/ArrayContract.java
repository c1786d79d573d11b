package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Palette;
import org.reactiveorm.test.model.Palette_;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Arrays of scalars: kept exactly, searched by what they hold, and refused when the Orm is built where there are none. */
public abstract class ArrayContract extends Contract {

    /** For bindings. */
    protected ArrayContract() {}

    @Test
    void namesEveryAttributeWhoseTypeTheDatabaseLacks() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.ARRAY_TYPE), "arrays that are refused");
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() -> fresh.define(
                        "Thing",
                        d -> d.array("tags", DataType.TEXT).string("name", 9).array("marks", DataType.INTEGER)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.tags")
                .hasMessageContaining("Thing.marks")
                .hasMessageContaining("ARRAY_TYPE")
                .hasMessageContaining("JSON")
                .hasMessageNotContaining("Thing.name");
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void keepsArraysOfEveryScalar() {
        Repository<Palette, Long> palettes = palettes();
        Palette written = await(palettes.create(ArrayContract::fill));
        Palette read = await(palettes.findByPk(Objects.requireNonNull(written.id)));

        assertThat(read.tags).isEqualTo(written.tags);
        assertThat(read.notes).isEqualTo(written.notes);
        assertThat(read.scores).isEqualTo(written.scores);
        assertThat(read.prices).containsExactly(new BigDecimal("1.50"), new BigDecimal("-20.00"));
        assertThat(read.colors).isEqualTo(written.colors);
        assertThat(read.flags).isEqualTo(written.flags);
        assertThat(read.weights).isEqualTo(written.weights);
        assertThat(read.moments).isEqualTo(written.moments);
        assertThat(read.days).isEqualTo(written.days);
        assertThat(read.codes).isEqualTo(written.codes);
        assertThat(read.changed()).isEmpty();
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void tellsNoArrayFromAnEmptyOne() {
        Repository<Palette, Long> palettes = palettes();
        run(palettes.create(p -> p.tags = new ArrayList<>()));

        Palette read = await(palettes.findOne());
        assertThat(read.tags).isEmpty();
        assertThat(read.scores).isNull();
        assertThat(await(palettes.where(Palette_.tags.eq(List.of())).count())).isEqualTo(1);
        assertThat(await(palettes.where(Palette_.scores.isNull()).count())).isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void findsRowsByWhatTheirArraysHold() {
        Repository<Palette, Long> palettes = palettes();
        seed(palettes, List.of("red", "green"), List.of(1, 2));
        seed(palettes, List.of("green", "it's \\ \"x\", {,}"), List.of(2, 3));
        seed(palettes, List.of(), List.of());
        run(palettes.create(p -> {}));

        assertThat(count(palettes, Palette_.tags.contains("green"))).isEqualTo(2);
        assertThat(count(palettes, Palette_.tags.contains("green", "red"))).isEqualTo(1);
        assertThat(count(palettes, Palette_.tags.contains("it's \\ \"x\", {,}")))
                .isEqualTo(1);
        assertThat(count(palettes, Palette_.tags.contains(List.of()))).isEqualTo(3);
        assertThat(count(palettes, Palette_.tags.contains("green").not())).isEqualTo(1);
        assertThat(count(palettes, Palette_.scores.containedIn(1, 2, 9))).isEqualTo(2);
        assertThat(count(palettes, Palette_.scores.containedIn(List.of()))).isEqualTo(1);
        assertThat(count(palettes, Palette_.scores.overlaps(3, 4))).isEqualTo(1);
        assertThat(count(palettes, Palette_.tags.overlaps("red", "blue").or(Palette_.scores.overlaps(3))))
                .isEqualTo(2);
        assertThat(count(palettes, Palette_.scores.overlaps(Palette_.scores))).isEqualTo(2);
        assertThat(count(palettes, Palette_.tags.in(List.of(List.of("red", "green"), List.of()))))
                .isEqualTo(2);
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void comparesEveryScalarByWhatArraysHold() {
        Repository<Palette, Long> palettes = palettes();
        Palette p = await(palettes.create(ArrayContract::fill));

        Condition<Palette> all = Palette_.notes
                .contains(Objects.requireNonNull(p.notes))
                .and(Palette_.prices.contains(new BigDecimal("1.5")))
                .and(Palette_.colors.overlaps(Color.GREEN))
                .and(Palette_.flags.contains(true))
                .and(Palette_.weights.contains(0.1))
                .and(Palette_.moments.contains(Objects.requireNonNull(p.moments)))
                .and(Palette_.days.contains(LocalDate.EPOCH))
                .and(Palette_.codes.contains(new UUID(1, 2)));
        assertThat(count(palettes, all)).isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void noticesAnArrayThatChangedInPlace() {
        Repository<Palette, Long> palettes = palettes();
        seed(palettes, List.of("a"), List.of(1));
        Palette read = await(palettes.findOne());
        Objects.requireNonNull(read.scores).add(2);

        assertThat(read.changed()).containsExactly("scores");
        assertThat(read.previous(Palette_.scores)).containsExactly(1);
        run(read.save());
        assertThat(read.changed()).isEmpty();
        assertThat(await(palettes.findOne()).scores).containsExactly(1, 2);
        read.prices = List.of(new BigDecimal("1.0"));
        run(read.save());
        read.prices = List.of(new BigDecimal("1.00"));
        assertThat(read.changed()).isEmpty();
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void writesArraysOfManyRowsAtOnce() {
        Repository<Palette, Long> palettes = palettes();
        List<Palette> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Palette row = new Palette();
            row.tags = i == 0 ? null : Arrays.asList("t" + i, null, "NULL");
            row.scores = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                row.scores.add(j);
            }
            rows.add(row);
        }
        run(palettes.bulkCreate(rows).run());

        List<Palette> read = await(palettes.orderBy(Palette_.id.asc()).all());
        assertThat(read.get(0).tags).isNull();
        assertThat(read.get(2).tags).containsExactly("t2", null, "NULL");
        assertThat(read.get(3).scores).containsExactly(0, 1, 2);
        read.forEach(row -> row.scores = Arrays.asList(null, 7));
        run(palettes.bulkUpdate(read));
        assertThat(await(palettes.findAll())).extracting(row -> row.scores).containsOnly(Arrays.asList(null, 7));
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void refusesElementsThatDoNotFit() {
        Repository<Palette, Long> palettes = palettes();
        palettes.create(p -> p.tags = List.of("x".repeat(21)))
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
        palettes.create(p -> p.prices = List.of(new BigDecimal("1.555")))
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
        palettes.create(p -> p.tags = List.of("a\0"))
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void definesArraysAtRunTimeAndReadsThemBySqlByHand() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define("Thing", d -> d.array("tags", DataType.TEXT));
        run(fresh.sync());
        run(things.create(row -> row.set("tags", List.of("a", "b"))));
        DataType<List<String>> texts = DataType.arrayOf(DataType.TEXT);

        assertThat(await(things.findOne()).get("tags")).isEqualTo(List.of("a", "b"));
        List<List<String>> read = await(fresh.sql("select tags from things where tags @> :some")
                .bind("some", List.of("b"), texts)
                .map(row -> Objects.requireNonNull(row.get("tags", texts)))
                .all());
        assertThat(read).containsExactly(List.of("a", "b"));
    }

    private static void fill(Palette p) {
        p.tags = Arrays.asList("", "a,b", null, "{\"}", "\\", " x ", "\ud83d\ude00");
        p.notes = List.of("line\nline", "NULL", "'");
        p.scores = Arrays.asList(Integer.MIN_VALUE, null, Integer.MAX_VALUE);
        p.prices = List.of(new BigDecimal("1.50"), new BigDecimal("-2E+1"));
        p.colors = List.of(Color.GREEN, Color.AMBER);
        p.flags = List.of(true, false);
        p.weights = List.of(0.1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, Double.NaN);
        p.moments = List.of(Instant.EPOCH, Instant.parse("2024-02-29T23:59:59.999999Z"));
        p.days = List.of(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
        p.codes = List.of(new UUID(1, 2));
    }

    private static void seed(Repository<Palette, Long> palettes, List<String> tags, List<Integer> scores) {
        run(palettes.create(p -> {
            p.tags = new ArrayList<>(tags);
            p.scores = new ArrayList<>(scores);
        }));
    }

    private static long count(Repository<Palette, Long> palettes, Condition<Palette> condition) {
        return await(palettes.where(condition).count());
    }

    private Repository<Palette, Long> palettes() {
        Orm fresh =
                database().openFresh(builder -> builder.models(Palette_.MODEL)).orm();
        run(fresh.sync());
        return fresh.repository(Palette_.MODEL);
    }
}
