package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.function.Functions;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Place;
import org.reactiveorm.test.model.Place.Spot;
import org.reactiveorm.test.model.Place_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Columns of types that only the database knows, carried as their texts. */
public abstract class NamedTypeContract extends NativeTypeContract {

    private static final Map<String, Sample> SAMPLES = Map.of(
            "PostgreSQL", new Sample("bit(3)", "101", "011"),
            "H2", new Sample("geometry(point)", "POINT (1 2)", "POINT (3 4)"),
            "MariaDB", new Sample("inet6", "fe80::1", "::1"),
            "MySQL", new Sample("year", "2024", "1999"));

    /** For bindings. */
    protected NamedTypeContract() {}

    private record Sample(String type, String one, String other) {

        DataType<String> dataType() {
            return DataType.named(type);
        }
    }

    @Test
    void keepsTextsOfATypeThatOnlyTheDatabaseKnows() {
        Repository<Row, Object> things = things(fresh(builder -> builder).orm());
        Row written = await(things.create(row -> row.set("shape", sample().one())));
        run(things.create(row -> {}));

        Row read = await(things.where(shape().eq(sample().one())).one());
        assertThat(read.get("id")).isEqualTo(written.get("id"));
        assertThat(read.get("shape")).isEqualTo(sample().one());
        assertThat(read.toMap()).containsEntry("shape", sample().one());
        assertThat(await(things.where(shape().isNull()).count())).isEqualTo(1);
        assertThat(await(things.where(shape().in(List.of(sample().one(), sample().other())))
                        .count()))
                .isEqualTo(1);
        assertThat(await(things.where(shape().ne(sample().one())).count())).isZero();
        assertThat(await(things.where(shape().isNotNull())
                        .select(shape())
                        .into(text -> text)
                        .all()))
                .containsExactly(sample().one());
    }

    @Test
    void writesManyRowsAtOnceAndChangesThem() {
        Repository<Row, Object> things = things(fresh(builder -> builder).orm());
        List<Row> rows = new ArrayList<>();
        for (@Nullable String text : new @Nullable String[] {sample().one(), null, sample().other()}) {
            Row row = things.build();
            row.set("shape", text);
            rows.add(row);
        }
        run(things.bulkCreate(rows).run());
        List<Row> read = await(things.findAll());
        assertThat(read).extracting(row -> row.get("shape")).containsExactly(sample().one(), null, sample().other());

        read.forEach(row -> row.set("shape", sample().other()));
        run(things.bulkUpdate(read));
        run(things.where(shape().eq(sample().other())).update(shape().set(sample().one())));
        read.get(0).set("shape", null);
        run(things.save(read.get(0)));
        assertThat(await(things.findAll()))
                .extracting(row -> row.get("shape"))
                .containsExactly(null, sample().one(), sample().one());
    }

    @Test
    void readsADefaultOfTheDatabaseBack() {
        Orm orm = fresh(builder -> builder).orm();
        String initial = "'" + sample().one() + "'";
        Repository<Row, Object> things = orm.define(
                "Thing", d -> d.attribute("shape", sample().dataType()).with(it -> it.defaultSql(initial)));
        run(orm.sync());

        assertThat(await(things.create(row -> {})).get("shape")).isEqualTo(sample().one());
    }

    @Test
    void readsTextsBySqlByHand() {
        Orm orm = fresh(builder -> builder).orm();
        Repository<Row, Object> things = things(orm);
        run(things.create(row -> row.set("shape", sample().one())));
        Dialect dialect = database().server().dialect();
        String shape = dialect.quote("shape");
        String text = dialect.codec(sample().dataType()).reading().replace("{0}", shape);

        assertThat(await(orm.sql("select " + text + " as shape from " + dialect.quote("things") + " where " + shape
                                + " = " + (isPostgres() ? "cast(:some as bit(3))" : ":some"))
                        .bind("some", sample().one(), sample().dataType())
                        .map(row -> Objects.requireNonNull(row.get("shape", sample().dataType())))
                        .all()))
                .containsExactly(sample().one());
    }

    @Test
    void changesRowsAndReadsThemBack() {
        requireFeature(
                database().server().dialect().features().contains(Feature.UPDATE_RETURNING), "updates that read back");
        Repository<Row, Object> things = things(fresh(builder -> builder).orm());
        run(things.create(row -> row.set("shape", sample().one())));
        Selection<Row> all = things.where(shape().isNotNull());

        if (isPostgres()) {
            assertThat(await(all.updateReturning(shape().set(sample().other()))))
                    .extracting(row -> row.get("shape"))
                    .containsExactly(sample().other());
        } else {
            assertThatThrownBy(() -> await(all.updateReturning(shape().set(sample().other()))))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("Thing.shape");
        }
    }

    @Test
    void aTypeThatIsNotThereIsTheErrorOfTheDatabase() {
        Orm orm = fresh(builder -> builder).orm();
        assertThat(orm.define("Thing", d -> d.attribute("shape", DataType.named("no_such_type"))))
                .isNotNull();

        orm.sync()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
    }

    @Test
    void aNameIsNothingButTheNameOfAType() {
        for (String name :
                List.of("", "1a", "a;b", "a'b", "a\"b", "a--b", "a) , b (c", "a, b", "(a", "a\0", "a/*b*/")) {
            assertThatThrownBy(() -> DataType.named(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isNeitherAnIdNorAnArrayWhereThereIsNone() {
        Orm orm = fresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define(
                        "Thing", d -> d.attribute("code", sample().dataType()).id()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.code")
                .hasMessageContaining("do not tell rows apart");
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void keepsArraysAndTextsThatACastWouldCut() {
        FreshDatabase fresh = fresh(builder -> builder);
        Orm orm = fresh.orm();
        DataType<List<String>> many = DataType.arrayOf(DataType.named("bit(3)"));
        Repository<Row, Object> things = orm.define("Thing", d -> d.attribute("bits", many)
                .attribute("code", DataType.named("char(3)"))
                .attribute("spans", DataType.named("interval[]")));
        run(orm.sync());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Row row = things.build();
            row.set("bits", List.of("101", "010"));
            row.set("code", "abc");
            row.set("spans", "{01:00:00,02:00:00}");
            rows.add(row);
        }
        run(things.bulkCreate(rows).run());
        run(things.create(row -> row.set("bits", List.of("111"))));

        assertThat(await(things.findAll()))
                .extracting(row -> row.get("bits"))
                .containsExactly(List.of("101", "010"), List.of("101", "010"), List.of("111"));
        assertThat(await(things.where(new Attribute<Row, String>("code", DataType.named("char(3)")).eq("abc"))
                        .all()))
                .extracting(row -> row.get("spans"))
                .containsExactly("{01:00:00,02:00:00}", "{01:00:00,02:00:00}");
        things.create(row -> row.set("code", "abcd"))
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
        things.create(row -> row.set("bits", List.of("1011")))
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
        assertThat(fresh.database()
                        .console()
                        .rows("SELECT data_type FROM information_schema.columns"
                                + " WHERE table_name = 'things' AND column_name = 'code'"))
                .containsExactly("character");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void keepsPointsByACodecOfTheProgram() {
        Orm orm = fresh(builder -> builder.models(Place_.MODEL)).orm();
        run(orm.sync());
        Repository<Place, Long> places = orm.repository(Place_.MODEL);
        run(places.create(p -> p.spot = new Spot(1.5, -2)));
        run(places.create(p -> {}));
        Place far = new Place();
        far.spot = new Spot(1e300, 0.1);
        Place near = new Place();
        near.spot = new Spot(0, 0);
        run(places.bulkCreate(List.of(far, near)).run());

        assertThat(await(places.orderBy(Place_.id.asc()).all()))
                .extracting(place -> place.spot)
                .containsExactly(new Spot(1.5, -2), null, new Spot(1e300, 0.1), new Spot(0, 0));
        assertThat(await(places.where(Functions.literalCondition("{0} <@ circle '((0,0), 3)'", Place_.spot))
                        .count()))
                .isEqualTo(2);
        assertThat(await(places.orderBy(Functions.literal("{0} <-> point '(1,1)'", DataType.DOUBLE, Place_.spot)
                                        .asc())
                                .first())
                        .spot)
                .isEqualTo(new Spot(0, 0));
        Place read = await(places.findByPk(1L));
        read.spot = new Spot(7, 7);
        assertThat(read.changed()).containsExactly("spot");
        run(read.save());
        assertThat(Objects.requireNonNull(await(places.findByPk(1L)).spot).x()).isEqualTo(7);
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void findsWordsByAQueryOfTheDatabase() {
        Orm orm = fresh(builder -> builder).orm();
        DataType<String> type = DataType.named("tsvector");
        Repository<Row, Object> things = orm.define("Thing", d -> d.attribute("words", type));
        run(orm.sync());
        run(things.create(row -> row.set("words", "a fat cat")));
        run(things.create(row -> row.set("words", "a thin cat")));
        Attribute<Row, String> words = new Attribute<>("words", type);

        assertThat(await(things.where(Functions.literalCondition(
                                "{0} @@ to_tsquery('simple', {1})", words, Functions.value("fat & cat", DataType.TEXT)))
                        .all()))
                .extracting(row -> row.get("words"))
                .containsExactly("'a' 'cat' 'fat'");
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void aSelectByHandThatGivesNoTextIsRefused() {
        Orm orm = fresh(builder -> builder.models(Place_.MODEL)).orm();
        run(orm.sync());
        run(orm.repository(Place_.MODEL).create(p -> p.spot = new Spot(1, 2)));

        orm.sql("select * from places where id > :id")
                .bind("id", 0)
                .as(Place_.MODEL)
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(MappingException.class)
                        .hasMessageContaining("Place.spot")
                        .hasMessageContaining("::text"))
                .verify(LIMIT);
        assertThat(await(orm.sql("select id, spot::text from places where id > :id")
                                .bind("id", 0)
                                .as(Place_.MODEL)
                                .all())
                        .get(0)
                        .spot)
                .isEqualTo(new Spot(1, 2));
    }

    @Test
    @RequiresFeature(Feature.RANGE_TYPE)
    void differentResultsInAnOrderAreRefused() {
        Orm orm = fresh(builder -> builder.models(Place_.MODEL)).orm();
        run(orm.sync());

        assertThatThrownBy(() -> await(orm.repository(Place_.MODEL)
                        .orderBy(Place_.id.asc())
                        .distinct()
                        .select(Place_.spot)
                        .into(spot -> spot)
                        .all()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Place.spot");
    }

    private boolean isPostgres() {
        return database().server().dialect().features().contains(Feature.RANGE_TYPE);
    }

    private Sample sample() {
        return Objects.requireNonNull(SAMPLES.get(database().server().dialect().name()));
    }

    private Attribute<Row, String> shape() {
        return new Attribute<>("shape", sample().dataType());
    }

    private Repository<Row, Object> things(Orm orm) {
        Repository<Row, Object> things = orm.define("Thing", d -> d.attribute("shape", sample().dataType()));
        run(orm.sync());
        return things;
    }
}
