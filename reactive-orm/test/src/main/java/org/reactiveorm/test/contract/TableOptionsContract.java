package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.DynamicModelBuilder;
import org.reactiveorm.instance.Row;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.Setting;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Parcel;
import org.reactiveorm.test.model.Parcel_;
import org.reactiveorm.test.model.Seat_;
import org.reactiveorm.test.model.Ticket_;
import reactor.test.StepVerifier;

/** What a model says of its table: names, timestamps, comments, indexes. */
public abstract class TableOptionsContract extends Contract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** For bindings. */
    protected TableOptionsContract() {}

    @Test
    void keepsTimestampsUnderOtherNames() {
        Orm noon = database().open(builder -> builder.clock(Clock.fixed(NOON, ZoneOffset.UTC)));
        Repository<Parcel, Long> parcels = noon.repository(Parcel_.MODEL);

        Parcel parcel = await(parcels.create(it -> it.code = "a"));
        assertThat(parcel.bookedAt).isEqualTo(NOON);
        assertThat(parcel.updatedAt).isNull();

        run(parcel.update(it -> it.weight = 5));
        assertThat(await(parcels.findByPk(Objects.requireNonNull(parcel.id))).updatedAt)
                .isNull();

        run(parcel.destroy());
        assertThat(parcel.lostAt).isEqualTo(NOON);
        assertThat(await(parcels.count())).isZero();
        assertThat(await(parcels.withDeleted().one()).lostAt).isEqualTo(NOON);
    }

    @Test
    void keepsOnlyTheTimestampThatIsDefined() {
        FreshDatabase fresh = database().openFresh(builder -> builder.clock(Clock.fixed(NOON, ZoneOffset.UTC)));
        Repository<Row, Object> things = fresh.orm().define("Thing", d -> d.string("name", 20)
                .updatedAt("touchedAt")
                .paranoid("goneAt"));
        run(fresh.orm().sync());

        Row row = await(things.create(it -> it.set("name", "a")));
        assertThat(row.get("touchedAt")).isEqualTo(NOON);
        assertThat(row.toMap()).doesNotContainKey("createdAt");

        run(things.destroy(row));
        assertThat(await(things.count())).isZero();
        assertThat(await(things.withDeleted().one()).get("goneAt")).isEqualTo(NOON);
    }

    @Test
    void namesTheTimestampThatIsNotThere() {
        FreshDatabase fresh = database().openFresh(builder -> builder);

        assertThatThrownBy(() ->
                        define(fresh.orm(), d -> d.string("name", 20).options(o -> o.names(n -> n.createdAt("naem")))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("\"naem\"")
                .hasMessageContaining("\"name\"");
    }

    @Test
    void leavesOneTableInTheSingular() {
        assertThat(database().testDatabase().columns("parcel")).contains("booked_at", "lost_at");

        FreshDatabase fresh = database().openFresh(builder -> builder.singularTableNames());
        define(fresh.orm(), d -> d.options(o -> o.plural(Setting.ON)).string("name", 20));
        run(fresh.orm().sync());
        assertThat(fresh.database().columns("things")).contains("name");
    }

    @Test
    void refusesASecondRowWithTheValuesOfACompositeUniqueIndex() {
        Repository<Parcel, Long> parcels = repository(Parcel_.MODEL);
        run(parcels.create(it -> it.code = "a"));
        run(parcels.create(it -> {
            it.code = "a";
            it.weight = 1;
        }));

        parcels.create(it -> it.code = "a")
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        assertThat(database().testDatabase().indexes("parcel"))
                .anySatisfy(index -> assertThat(index).contains("code").contains("weight"));
    }

    @Test
    void takesCommentsThatLookLikeSomethingElse() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> things = define(fresh.orm(), d -> d.options(o -> o.comment("'; drop table things; --"))
                .string("name", 20)
                .comment("it's \"quoted\" `so` \\' ? $1 :a; \u00e9\u20ac"));
        run(fresh.orm().sync());

        run(things.create(it -> it.set("name", "a")));
        assertThat(await(things.count())).isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.PARTIAL_INDEX)
    void refusesASecondRowAmongThoseOfAPartialUniqueIndex() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> things = define(fresh.orm(), d -> d.string("name", 20)
                .bool("live")
                .index(ModelIndex.on("name").asUnique().where("live")));
        run(fresh.orm().sync());
        run(things.create(it -> it.set("name", "a").set("live", true)));
        run(things.create(it -> it.set("name", "a").set("live", false)));
        run(things.create(it -> it.set("name", "a").set("live", false)));

        things.create(it -> it.set("name", "a").set("live", true))
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
    }

    @Test
    void makesAPartialIndexOrNamesTheMissingFeature() {
        madeOrNamed(Feature.PARTIAL_INDEX, ModelIndex.on("name").where("name is not null"));
    }

    @Test
    void storesAnIndexByAMethodOrNamesTheMissingFeature() {
        madeOrNamed(Feature.INDEX_METHOD, ModelIndex.on("name").using("btree"));
    }

    @Test
    void comparesAnIndexByACollationOrNamesTheMissingFeature() {
        madeOrNamed(
                Feature.INDEX_COLLATION,
                ModelIndex.on(ModelIndex.Part.of("name").collation("C").desc()));
    }

    @Test
    void indexesTheFirstLettersOrNamesTheMissingFeature() {
        madeOrNamed(
                Feature.INDEX_PREFIX,
                ModelIndex.on(ModelIndex.Part.of("name").length(5)).named("short"));
    }

    @Test
    void storesATableByAnEngineOrNamesTheMissingFeature() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        UnaryOperator<DynamicModelBuilder> model = d -> d.string("name", 20)
                .options(o ->
                        o.storage(s -> s.engine("InnoDB").charset("utf8mb4").collation("utf8mb4_bin")));
        if (has(Feature.TABLE_ENGINE)) {
            define(fresh.orm(), model);
            run(fresh.orm().sync());
            assertThat(fresh.database().columns("things")).contains("name");
        } else {
            assertThatThrownBy(() -> define(fresh.orm(), model))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("Thing")
                    .hasMessageContaining("TABLE_ENGINE");
        }
    }

    @Test
    void refusesAMethodThatIsNoWord() {
        FreshDatabase fresh = database().openFresh(builder -> builder);

        assertThatThrownBy(() -> define(fresh.orm(), d -> d.string("name", 20)
                        .index(ModelIndex.on("name").using("btree (name); drop"))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("single word");
    }

    @Test
    void findsModelsByTheirNames() {
        FreshDatabase fresh =
                database().openFresh(builder -> builder.models(Ticket_.MODEL, Seat_.MODEL, Country_.MODEL));
        Repository<Row, Object> things = define(fresh.orm(), d -> d.string("name", 20));
        run(fresh.orm().sync());
        run(things.create(it -> it.set("name", "a")));

        assertThat(fresh.orm().models()).containsExactly("Ticket", "Seat", "Country", "Thing");
        assertThat(await(fresh.orm().repository("Thing").findOne()).get("name")).isEqualTo("a");
        assertThat(await(fresh.orm().model("Ticket").count())).isZero();
        assertThatThrownBy(() -> fresh.orm().model("Tiket"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("\"Ticket\"");
        assertThatThrownBy(() -> fresh.orm().repository("Ticket"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Ticket_.MODEL");
    }

    private void madeOrNamed(Feature feature, ModelIndex index) {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        UnaryOperator<DynamicModelBuilder> model = d -> d.string("name", 20).index(index);
        if (has(feature)) {
            define(fresh.orm(), model);
            run(fresh.orm().sync());
            run(fresh.orm().sync());
            assertThat(fresh.database().indexes("things"))
                    .anySatisfy(made -> assertThat(made).contains("name"));
        } else {
            assertThatThrownBy(() -> define(fresh.orm(), model))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("Thing")
                    .hasMessageContaining(feature.name());
        }
    }

    private boolean has(Feature feature) {
        return database().server().dialect().features().contains(feature);
    }

    private static Repository<Row, Object> define(Orm orm, UnaryOperator<DynamicModelBuilder> model) {
        return orm.define("Thing", model);
    }
}
