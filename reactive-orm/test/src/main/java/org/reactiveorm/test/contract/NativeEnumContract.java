package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.OrmBuilder;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.metamodel.NamingStrategy;
import org.reactiveorm.query.function.Functions;
import org.reactiveorm.query.page.Slice;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.schema.ColumnDescription;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.type.Errand;
import org.reactiveorm.test.model.type.Errand.Stage;
import org.reactiveorm.test.model.type.Errand.Urgency;
import org.reactiveorm.test.model.type.Errand_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Enums that the database knows: kept, searched and sorted by their constants, made and extended by sync. */
public abstract class NativeEnumContract extends Contract {

    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<Urgency> URGENCIES = List.of(Urgency.values());

    /** For bindings. */
    protected NativeEnumContract() {}

    @Test
    void keepsConstantsAndTheAbsenceOfOne() {
        Errand plain = await(errands().create(errand -> errand.title = "plain"));
        Errand full = await(errands().create(errand -> fill(errand, "full", Stage.DONE, Urgency.HIGH)));

        assertThat(plain.before).isEqualTo(Urgency.LOW);
        Errand read = await(errands().findByPk(Objects.requireNonNull(plain.id)));
        assertThat(read.stage).isEqualTo(Stage.WAITING);
        assertThat(read.urgency).isNull();
        assertThat(read.before).isEqualTo(Urgency.LOW);
        Errand other = await(errands().findByPk(Objects.requireNonNull(full.id)));
        assertThat(other.stage).isEqualTo(Stage.DONE);
        assertThat(other.urgency).isEqualTo(Urgency.HIGH);

        other.stage = Stage.BROKEN;
        other.urgency = null;
        run(other.save());
        run(other.reload());
        assertThat(other.stage).isEqualTo(Stage.BROKEN);
        assertThat(other.urgency).isNull();
        assertThat(other.changed()).isEmpty();
    }

    @Test
    void findsByConstants() {
        seed(4);

        assertThat(await(errands().where(Errand_.stage.eq(Stage.DONE)).all())).hasSize(4);
        assertThat(await(errands().where(Errand_.stage.ne(Stage.DONE)).count())).isEqualTo(12);
        assertThat(await(errands()
                        .where(Errand_.stage.in(Stage.DONE, Stage.BROKEN))
                        .count()))
                .isEqualTo(8);
        assertThat(await(errands().where(Errand_.stage.in(List.of())).count())).isZero();
        assertThat(await(errands().where(Errand_.stage.notIn(Stage.DONE)).count()))
                .isEqualTo(12);
        assertThat(await(errands().where(Errand_.urgency.isNull()).count())).isEqualTo(4);
        assertThat(await(errands().where(Errand_.urgency.eq(Errand_.before)).count()))
                .isEqualTo(4);
        assertThat(await(errands()
                        .where(Errand_.urgency.coalesce(Urgency.BURNING).eq(Urgency.BURNING))
                        .count()))
                .isEqualTo(8);
    }

    @Test
    void sortsByTheOrderOfTheConstants() {
        seed(1);

        assertThat(await(errands()
                        .orderBy(Errand_.stage.desc(), Errand_.id.asc())
                        .all()))
                .extracting(errand -> errand.stage)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(await(errands()
                        .distinct()
                        .orderBy(Errand_.stage.asc())
                        .select(Errand_.stage)
                        .into(stage -> stage)
                        .all()))
                .containsExactly(Stage.values());
    }

    @Test
    void readsInWindowsInTheOrderOfTheConstants() {
        seed(50);

        for (Selection<Errand> selection : List.of(
                errands().orderBy(Errand_.stage.asc()),
                errands().orderBy(Errand_.stage.desc()),
                errands().orderBy(Errand_.urgency.desc().nullsFirst(), Errand_.stage.asc()))) {
            List<Long> whole = await(selection.all().map(errand -> errand.id));
            assertThat(await(selection.all().limitRate(3).map(errand -> errand.id)))
                    .isEqualTo(whole)
                    .hasSize(200);
            List<Long> inside = await(orm().transaction(tx ->
                    selection.all().limitRate(3).map(errand -> errand.id).collectList()));
            assertThat(inside).isEqualTo(whole);
        }
    }

    @Test
    void followsACursorOrSaysThatItCannot() {
        seed(5);
        Selection<Errand> ordered = errands().orderBy(Errand_.stage.desc());
        if (!database().server().dialect().isKeysetSafe(Errand_.stage.type())) {
            assertThatThrownBy(() -> await(ordered.after(null, 7)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Errand.stage");
            return;
        }
        List<Long> whole = await(ordered.all().map(errand -> errand.id));
        List<Long> followed = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Errand> slice = await(ordered.after(cursor, 7));
            slice.rows().forEach(errand -> followed.add(Objects.requireNonNull(errand.id)));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(followed).isEqualTo(whole);
    }

    @Test
    void writesManyAtOnce() {
        List<Errand> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Errand errand = errands().build();
            fill(errand, "t" + i, STAGES.get(i % 4), i % 3 == 0 ? null : URGENCIES.get(i % 3));
            rows.add(errand);
        }
        run(errands().bulkCreate(rows).run());
        assertThat(await(errands().orderBy(Errand_.id.asc()).all()))
                .extracting(errand -> errand.urgency)
                .containsExactlyElementsOf(rows.stream().map(row -> row.urgency).toList());

        List<Errand> read = await(errands().findAll());
        read.forEach(errand -> errand.stage = Stage.BROKEN);
        read.get(3).urgency = Urgency.BURNING;
        run(errands().bulkUpdate(read));
        assertThat(await(errands().where(Errand_.stage.eq(Stage.BROKEN)).count()))
                .isEqualTo(30);
        assertThat(await(errands().where(Errand_.urgency.eq(Urgency.BURNING)).count()))
                .isEqualTo(11);
    }

    @Test
    void upserts() {
        Errand first = errands().build();
        fill(first, "same", Stage.RUNNING, Urgency.HIGH);
        run(errands().upsert(first).onConflict(Errand_.title).run());
        Errand second = errands().build();
        fill(second, "same", Stage.DONE, Urgency.LOW);
        run(errands().upsert(second).onConflict(Errand_.title).run());

        Errand only = await(errands().findAll().single());
        assertThat(only.stage).isEqualTo(Stage.DONE);
        assertThat(only.urgency).isEqualTo(Urgency.LOW);
        assertThat(await(errands().where(Errand_.stage.eq(Stage.BROKEN)).findOrCreate(errand -> errand.title = "other"))
                        .instance()
                        .stage)
                .isEqualTo(Stage.BROKEN);
    }

    @Test
    void setsByQuery() {
        seed(2);

        assertThat(await(errands()
                        .where(Errand_.stage.eq(Stage.WAITING))
                        .update(Errand_.stage.set(Stage.RUNNING), Errand_.urgency.set(Errand_.before))))
                .isEqualTo(2);
        assertThat(await(errands().where(Errand_.stage.eq(Stage.RUNNING)).count()))
                .isEqualTo(4);
        run(errands()
                .where(Errand_.stage.eq(Stage.DONE))
                .update(Errand_.urgency.set(Functions.caseWhen(Errand_.title.isNull(), Errand_.before)
                        .otherwise(Urgency.BURNING))));
        assertThat(await(errands().where(Errand_.urgency.eq(Urgency.BURNING)).count()))
                .isEqualTo(4);
    }

    @Test
    void takesPartInRequests() {
        seed(1);
        RequestFilter<Errand> filter =
                RequestFilter.of(Errand.class).filterable(Errand_.stage).build();

        assertThat(await(errands()
                        .scope(filter.parse(Map.of("stage", List.of("DONE"))))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void readsWhatRawSqlGives() {
        seed(1);
        String table = quoted("errands");
        String stage = quoted("stage");

        assertThat(await(orm().sql("select * from " + table + " where " + stage + " = :stage")
                        .bind("stage", Stage.DONE, DataType.nativeEnumOf(Stage.class, "errands_stage"))
                        .as(Errand_.MODEL)
                        .all()))
                .extracting(errand -> errand.stage)
                .containsExactly(Stage.DONE);
        assertThat(await(orm().sql("select " + stage + " from " + table + " order by " + stage + " desc")
                        .map(row -> Objects.requireNonNull(row.get("stage", DataType.nativeEnumOf(Stage.class))))
                        .all()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void describesItsValues() {
        List<ColumnDescription> columns = await(errands().describe()).columns();

        assertThat(columns)
                .filteredOn(column -> column.name().equals("stage"))
                .extracting(ColumnDescription::values)
                .containsExactly(names(Stage.values()));
        assertThat(columns)
                .filteredOn(column -> column.name().equals("title"))
                .extracting(ColumnDescription::values)
                .containsExactly(List.of());
    }

    @Test
    void looksThroughAssociationsAndReadsBackWhatItChanges() {
        seed(1);

        if (database().server().dialect().features().contains(Feature.UPDATE_RETURNING)) {
            assertThat(await(errands()
                            .where(Errand_.stage.eq(Stage.DONE))
                            .updateReturning(Errand_.urgency.set(Urgency.BURNING))))
                    .extracting(errand -> errand.urgency)
                    .containsExactly(Urgency.BURNING);
        }
        assertThat(await(errands()
                        .where(Errand_.stage.in(
                                errands().where(Errand_.stage.ne(Stage.WAITING)).select(Errand_.stage)))
                        .count()))
                .isEqualTo(3);
    }

    @Test
    void saysThatARowHoldsWhatIsNoConstant() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> wide = fresh.orm().define("Job", d -> d.attribute("state", type(Wide.class)));
        run(fresh.orm().sync());
        run(wide.create(row -> row.set("state", Wide.GONE)));

        withOther(fresh, it -> it, other -> {
            Repository<Row, Object> narrow = other.define("Job", d -> d.attribute("state", type(Narrow.class)));
            narrow.findAll()
                    .as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(MappingException.class)
                            .hasMessageContaining("Job.state")
                            .hasMessageNotContaining("GONE"))
                    .verify(LIMIT);
        });
    }

    @Test
    void addsTheConstantsThatAreMissingAndTakesNoneAway() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> old = fresh.orm().define("Job", d -> d.attribute("state", type(Narrow.class))
                .notNull()
                .defaultSql("'NEW'")
                .comment("how far's it")
                .attribute("kind", type(Narrow.class)));
        run(fresh.orm().sync());
        run(old.create(row -> row.set("state", Narrow.OLD).set("kind", Narrow.NEW)));

        withOther(fresh, it -> it, other -> {
            Repository<Row, Object> jobs = other.define(
                    "Job", d -> d.attribute("state", type(Wide.class)).notNull().attribute("kind", type(Wide.class)));
            run(other.sync());
            run(other.sync());
            ColumnDescription state =
                    Objects.requireNonNull(await(jobs.describe()).column("state"));
            assertThat(state.values()).containsExactly("DRAFT", "NEW", "HELD", "LOST", "OLD", "GONE");
            assertThat(state.isNullable()).isFalse();
            assertThat(state.comment()).isEqualTo("how far's it");
            assertThat(state.defaultSql()).contains("NEW");
            assertThat(Objects.requireNonNull(await(jobs.describe()).column("kind"))
                            .isNullable())
                    .isTrue();
            for (Wide value : Wide.values()) {
                run(jobs.create(row -> row.set("state", value)));
            }
            assertThat(await(jobs.orderBy(jobs.attribute("state", Wide.class).asc())
                            .all()))
                    .extracting(row -> row.get("state"))
                    .containsExactly(Wide.DRAFT, Wide.NEW, Wide.HELD, Wide.LOST, Wide.OLD, Wide.OLD, Wide.GONE);
        });
        // what the program no longer knows stays
        run(fresh.orm().sync());
        assertThat(Objects.requireNonNull(await(old.describe()).column("state")).values())
                .hasSize(6);
    }

    @Test
    void extendsAnEnumThatSharesNoConstant() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        run(fresh.orm()
                .define("Job", d -> d.attribute("state", type(Narrow.class)))
                .sync());

        withOther(fresh, it -> it, other -> {
            Repository<Row, Object> jobs = other.define("Job", d -> d.attribute("state", type(Urgency.class)));
            run(jobs.sync());
            assertThat(Objects.requireNonNull(await(jobs.describe()).column("state"))
                            .values())
                    .containsExactly("NEW", "LOST", "OLD", "LOW", "HIGH", "BURNING");
        });
    }

    @Test
    void keepsLabelsThatNoConstantCanHave() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        run(fresh.orm()
                .define("Job", d -> d.attribute("state", type(Narrow.class)))
                .sync());
        String odd = "it's, (or) \"not\"";
        String literal = "'it''s, (or) \"not\"'";
        fresh.database()
                .console()
                .execute(
                        switch (database().server().product()) {
                            case "PostgreSQL" -> "alter type jobs_state add value " + literal;
                            case "H2" ->
                                "alter table \"jobs\" alter column \"state\" set data type enum('NEW', 'LOST', 'OLD', "
                                        + literal + ")";
                            default ->
                                "alter table jobs modify column state enum('NEW', 'LOST', 'OLD', " + literal
                                        + ") comment 'a, b)'";
                        });

        withOther(fresh, it -> it, other -> {
            Repository<Row, Object> jobs = other.define("Job", d -> d.attribute("state", type(Wide.class)));
            run(other.sync());
            assertThat(Objects.requireNonNull(await(jobs.describe()).column("state"))
                            .values())
                    .containsExactly("DRAFT", "NEW", "HELD", "LOST", "OLD", "GONE", odd);
        });
    }

    @Test
    void goesWithItsTableAndComesBack() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Errand_.MODEL));
        Orm orm = fresh.orm();
        run(orm.drop());
        run(orm.sync());
        run(orm.sync(options -> options.force()));
        run(orm.repository(Errand_.MODEL).create(errand -> errand.title = "a"));
        run(orm.repository(Errand_.MODEL).sync(options -> options.force()));
        assertThat(await(orm.repository(Errand_.MODEL).count())).isZero();
        run(orm.drop());
        if (database().server().dialect().features().contains(Feature.ENUM_TYPE)) {
            assertThat(fresh.database().console().rows("select typname::text from pg_type where typtype = 'e'"))
                    .isEmpty();
        }
    }

    @Test
    void livesInTheSchemaOfItsTable() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Errand_.MODEL));
        String schema = "orm test " + UUID.randomUUID();
        run(fresh.orm().createSchema(schema));
        try {
            Orm there = fresh.orm().schema(schema);
            run(there.sync());
            Repository<Errand, Long> rows = there.repository(Errand_.MODEL);
            run(rows.create(errand -> fill(errand, "a", Stage.DONE, Urgency.HIGH)));
            run(rows.bulkCreate(List.of(rows.build(errand -> errand.title = "b"), rows.build()))
                    .run());
            assertThat(await(rows.where(Errand_.stage.in(Stage.DONE, Stage.RUNNING))
                            .count()))
                    .isEqualTo(1);
            run(there.sync());
            run(there.drop());
        } finally {
            run(fresh.orm().dropSchema(schema));
        }
    }

    @Test
    @RequiresFeature(Feature.ENUM_TYPE)
    void keepsATypeThatAnotherTableUses() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> first = shared(fresh.orm(), "First");
        Repository<Row, Object> second = shared(fresh.orm(), "Second");
        run(fresh.orm().sync());

        run(first.drop());
        run(second.create(row -> row.set("state", Narrow.OLD)));
        run(first.sync());
        run(first.create(row -> row.set("state", Narrow.OLD)));

        assertThat(await(second.count())).isEqualTo(1);
        assertThat(fresh.database().console().rows("select typname::text from pg_type where typtype = 'e'"))
                .containsExactly("common");
    }

    @Test
    @RequiresFeature(Feature.ENUM_TYPE)
    void namesATypeAsSequelizeDoes() {
        FreshDatabase fresh = database().openFresh(builder -> builder.namingStrategy(NamingStrategy.SEQUELIZE)
                .models(Errand_.MODEL));
        run(fresh.orm().sync());

        assertThat(fresh.database().console().rows("select typname::text from pg_type where typtype = 'e' order by 1"))
                .containsExactly("enum_Errands_stage", "urgency");
    }

    @Test
    @RequiresFeature(Feature.ENUM_TYPE)
    void refusesNamesThatBelongToOthers() {
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(
                        () -> fresh.define("Job", d -> d.attribute("one", DataType.nativeEnumOf(Narrow.class, "same"))
                                .attribute("two", DataType.nativeEnumOf(Wide.class, "same"))
                                .attribute("three", DataType.nativeEnumOf(Narrow.class, "jobs"))
                                .attribute("four", DataType.nativeEnumOf(Narrow.class, "x".repeat(64)))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Job.one and Job.two")
                .hasMessageContaining("like the table \"jobs\"")
                .hasMessageContaining("Job.four")
                .hasMessageContaining("@NativeEnum");
    }

    @Test
    @RequiresFeature({Feature.ENUM_TYPE, Feature.ARRAY_TYPE})
    void keepsArraysOfConstants() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Repository<Row, Object> jobs =
                fresh.orm().define("Job", d -> d.array("states", DataType.nativeEnumOf(Wide.class)));
        run(fresh.orm().sync());
        List<@Nullable Wide> states = Arrays.asList(Wide.OLD, null, Wide.DRAFT);
        run(jobs.create(row -> row.set("states", states)));
        run(jobs.bulkCreate(List.of(
                        jobs.build(row -> row.set("states", List.of())),
                        jobs.build(row -> row.set("states", List.of(Wide.GONE))),
                        jobs.build()))
                .run());

        assertThat(await(jobs.orderBy(jobs.attribute("id", Long.class).asc()).all()))
                .extracting(row -> row.get("states"))
                .containsExactly(states, List.of(), List.of(Wide.GONE), null);
        assertThat(Objects.requireNonNull(await(jobs.describe()).column("states"))
                        .values())
                .hasSize(6);
    }

    @Test
    void refusesAConstantThatTheDatabaseDoesNotKnow() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        run(fresh.orm()
                .define("Job", d -> d.attribute("state", type(Narrow.class)))
                .sync());

        withOther(fresh, it -> it, other -> {
            Repository<Row, Object> jobs = other.define("Job", d -> d.attribute("state", type(Wide.class)));
            jobs.create(row -> row.set("state", Wide.GONE))
                    .as(StepVerifier::create)
                    .expectError(StatementException.class)
                    .verify(LIMIT);
        });
    }

    private String quoted(String name) {
        return database().server().dialect().quote(name);
    }

    private static <E extends Enum<E>> DataType<E> type(Class<E> constants) {
        return DataType.nativeEnumOf(constants);
    }

    private static Repository<Row, Object> shared(Orm orm, String name) {
        return orm.define(name, d -> d.attribute("state", DataType.nativeEnumOf(Narrow.class, "common")));
    }

    private static void withOther(FreshDatabase fresh, UnaryOperator<OrmBuilder> change, Consumer<Orm> work) {
        Orm other = change.apply(Orm.builder(fresh.database().url())).build();
        try {
            work.accept(other);
        } finally {
            run(other.close());
        }
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private Repository<Errand, Long> errands() {
        return repository(Errand_.MODEL);
    }

    /** So many errands of each stage; each urgency, and none, has as many. */
    private void seed(int each) {
        List<Errand> rows = new ArrayList<>();
        for (int place = 0; place < STAGES.size(); place++) {
            Stage stage = STAGES.get(place);
            Urgency urgency = place == 0 ? null : URGENCIES.get(place - 1);
            for (int i = 0; i < each; i++) {
                String title = "errand-" + rows.size();
                rows.add(errands().build(errand -> fill(errand, title, stage, urgency)));
            }
        }
        run(errands().bulkCreate(rows).run());
        statements().clear();
    }

    private static void fill(Errand errand, String title, Stage stage, @Nullable Urgency urgency) {
        errand.title = title;
        errand.stage = stage;
        errand.urgency = urgency;
    }

    private enum Narrow {
        NEW,
        LOST,
        OLD
    }

    private enum Wide {
        DRAFT,
        NEW,
        HELD,
        OLD,
        GONE,
        LOST
    }
}
