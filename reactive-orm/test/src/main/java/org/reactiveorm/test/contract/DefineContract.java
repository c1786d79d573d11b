package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.DynamicModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Models that are described while the program runs. */
public abstract class DefineContract extends Contract {

    /** For bindings. */
    protected DefineContract() {}

    @Test
    void storesRowsOfAModelWithAnIdThatIsCounted() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets =
                fresh.define("Widget", d -> d.string("name", 80).notNull().integer("size"));
        run(fresh.sync());

        Row saved = await(widgets.create(row -> row.set("name", "wheel").set("size", 4)));

        assertThat(saved.get("id", Long.class)).isNotNull();
        Row read = await(widgets.findByPk(Objects.requireNonNull(saved.get("id"))));
        assertThat(read.get("name", String.class)).isEqualTo("wheel");
        assertThat(read.get("size")).isEqualTo(4);
        assertThat(read.toMap()).containsKeys("id", "name", "size");
    }

    @Test
    void keepsEveryType() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define("Thing", d -> d.string("s", 10)
                .text("t")
                .integer("i")
                .bigint("b")
                .decimal("d", 10, 2)
                .bool("f")
                .instant("m")
                .date("l")
                .uuid("u"));
        run(fresh.sync());
        Row row = things.build();
        row.set("s", "s")
                .set("t", "t")
                .set("i", 1)
                .set("b", 2L)
                .set("d", new BigDecimal("3.50"))
                .set("f", true)
                .set("m", Instant.EPOCH)
                .set("l", LocalDate.EPOCH)
                .set("u", new UUID(1, 2));

        run(row.save());

        Row read = await(things.findOne());
        assertThat(read.get("b")).isEqualTo(2L);
        assertThat(read.get("d", BigDecimal.class)).isEqualByComparingTo("3.5");
        assertThat(read.get("m")).isEqualTo(Instant.EPOCH);
        assertThat(read.get("l")).isEqualTo(LocalDate.EPOCH);
        assertThat(read.get("u")).isEqualTo(new UUID(1, 2));
        assertThat(read.get("f")).isEqualTo(true);
    }

    @Test
    void comparesAndOrdersByName() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets =
                fresh.define("Widget", d -> d.string("name", 80).integer("size"));
        run(fresh.sync());
        for (int size = 0; size < 5; size++) {
            int number = size;
            run(widgets.create(row -> row.set("name", "w" + number).set("size", number % 2)));
        }

        var size = widgets.attribute("size", Integer.class);
        var name = widgets.attribute("name", String.class);
        List<String> odd =
                await(widgets.where(size.eq(1)).orderBy(name.desc()).all().map(row -> String.valueOf(row.get("name"))));
        assertThat(odd).containsExactly("w3", "w1");
    }

    @Test
    void knowsWhatChangedInARow() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets =
                fresh.define("Widget", d -> d.string("name", 80).integer("size"));
        run(fresh.sync());
        run(widgets.create(row -> row.set("name", "wheel")));

        Row read = await(widgets.findOne());
        read.set("size", 7);
        assertThat(read.changed()).containsExactly("size");
        run(read.save());
        assertThat(await(widgets.findOne()).get("size")).isEqualTo(7);
        run(read.destroy());
        assertThat(await(widgets.count())).isZero();
    }

    @Test
    void keepsDefaultsTimestampsVersionAndDeletion() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets = fresh.define("Widget", d -> d.string("name", 80)
                .defaultValue("unnamed")
                .integer("version")
                .version()
                .timestamps()
                .paranoid());
        run(fresh.sync());

        Row saved = await(widgets.create(row -> {}));
        Row stale = await(widgets.findOne());
        assertThat(saved.get("name")).isEqualTo("unnamed");
        assertThat(saved.get("createdAt", Instant.class)).isNotNull();
        run(saved.update(row -> row.set("name", "named")));
        stale.update(row -> row.set("name", "late"))
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
        run(saved.destroy());
        assertThat(await(widgets.count())).isZero();
        assertThat(await(widgets.withDeleted().count())).isEqualTo(1);
    }

    @Test
    void keepsIdsOfItsOwnAndUniqueAttributes() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> byCode = fresh.define(
                "Code", d -> d.string("code", 8).id().string("label", 20).unique());
        run(fresh.sync());
        run(byCode.create(row -> row.set("code", "a").set("label", "first")));

        assertThat(await(byCode.findByPk("a")).get("label")).isEqualTo("first");
        byCode.create(row -> row.set("code", "b").set("label", "first"))
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
    }

    @Test
    void refusesAnAttributeThatIsNotThere() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets = fresh.define("Widget", d -> d.string("name", 80));

        assertThatThrownBy(() -> widgets.attribute("nmae", String.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nmae")
                .hasMessageContaining("name");
        assertThatThrownBy(() -> widgets.attribute("name", Integer.class)).isInstanceOf(QueryException.class);
    }

    @Test
    void refusesASecondModelOfTheSameName() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        assertThat(fresh.define("Widget", d -> d.string("name", 80))).isNotNull();

        assertThatThrownBy(() -> fresh.define("Widget", d -> d.string("other", 80)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Widget");
    }

    @Test
    void readsAssociationsOfDefinedModels() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        AtomicReference<ModelType<Row, Object>> part = new AtomicReference<>();
        ModelType<Row, Object> widget = new DynamicModelBuilder("Widget")
                .string("name", 80)
                .hasMany("parts", part::get)
                .hasOne("label", part::get, o -> o.foreignKey("widgetId"))
                .belongsToMany("neighbours", part::get, "Neighbours")
                .build();
        ModelType<Row, Object> piece = new DynamicModelBuilder("Part")
                .string("name", 80)
                .bigint("widgetId")
                .belongsTo("widget", () -> widget)
                .build();
        part.set(piece);
        fresh.define(widget, piece);
        run(fresh.sync());
        Repository<Row, Object> widgets = fresh.repository(widget);
        Repository<Row, Object> parts = fresh.repository(piece);
        Row wheel = await(widgets.create(row -> row.set("name", "wheel")));
        run(widgets.create(row -> row.set("name", "axle")));
        for (String name : List.of("rim", "tyre")) {
            run(parts.create(row -> {
                row.set("name", name);
                row.<Row>one("widget").set(wheel);
            }));
        }
        ToMany<Row, Row> own = widgets.toMany("parts", Row.class);

        List<Row> read = await(widgets.include(
                        own,
                        it -> it.orderBy(parts.attribute("name", String.class).desc()))
                .orderBy(widgets.attribute("id", Long.class).asc())
                .all());

        assertThat(names(read.get(0).<Row>many("parts").loaded())).containsExactly("tyre", "rim");
        assertThat(read.get(1).<Row>many("parts").loaded()).isEmpty();
        assertThat(await(read.get(0).<Row>one("label").get()).get("name")).isEqualTo("rim");
        assertThat(await(read.get(0).<Row>many("neighbours").get())).isEmpty();
        assertThat(names(await(widgets.where(own.any()).all()))).containsExactly("wheel");
        Row tyre = await(
                parts.where(parts.attribute("name", String.class).eq("tyre")).one());
        assertThat(await(tyre.<Row>one("widget").get()).get("name")).isEqualTo("wheel");
        assertThat(await(parts.include(parts.toOne("widget", Row.class)).all())
                        .get(0)
                        .<Row>one("widget")
                        .required()
                        .get("name"))
                .isEqualTo("wheel");
    }

    private static List<Object> names(List<Row> rows) {
        return rows.stream().map(row -> Objects.requireNonNull(row.get("name"))).toList();
    }

    @Test
    void refersToModelsThatHaveAClass() {
        Orm fresh = database()
                .openFresh(builder -> builder.models(Author_.MODEL, Post_.MODEL, Team_.MODEL, Comment_.MODEL))
                .orm();
        Repository<Row, Object> medals = fresh.define(
                "Medal", d -> d.string("name", 80).bigint("authorId").belongsTo("author", () -> Author_.MODEL));
        run(fresh.sync());
        Author bob = await(fresh.repository(Author_.MODEL).create(author -> author.name = "Bob"));
        run(medals.create(row -> row.set("name", "gold").set("authorId", bob.id)));

        Row read = await(medals.include(medals.toOne("author", Author.class)).one());

        assertThat(read.<Author>one("author").required().name).isEqualTo("Bob");
        assertThatThrownBy(() -> medals.toOne("author", Row.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Author");
        assertThatThrownBy(() -> medals.toMany("author", Author.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("toOne");
    }

    @Test
    void readsAPartOfAnAssociationOfADefinedModel() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        AtomicReference<ModelType<Row, Object>> part = new AtomicReference<>();
        ModelType<Row, Object> widget = new DynamicModelBuilder("Widget")
                .string("name", 80)
                .hasMany("parts", part::get)
                .hasMany("spares", part::get)
                .scoped("spares", () -> new BooleanAttribute<Row>("spare", DataType.BOOLEAN).isTrue())
                .build();
        ModelType<Row, Object> piece =
                new DynamicModelBuilder("Part").bool("spare").bigint("widgetId").build();
        part.set(piece);
        fresh.define(widget, piece);
        run(fresh.sync());
        Row wheel = await(fresh.repository(widget).create(row -> row.set("name", "wheel")));
        for (boolean spare : List.of(true, false, true)) {
            run(fresh.repository(piece).create(row -> row.set("spare", spare).set("widgetId", wheel.get("id"))));
        }

        Row read = await(fresh.repository(widget)
                .include(fresh.repository(widget).toMany("spares", Row.class))
                .one());

        assertThat(read.<Row>many("spares").loaded()).hasSize(2);
        assertThat(await(read.<Row>many("parts").get())).hasSize(3);
        assertThatThrownBy(() -> new DynamicModelBuilder("Widget").scoped("parts", () -> Author_.age.eq(1)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("parts");
    }

    @Test
    void namesAssociationsThatAreNotThere() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets = fresh.define("Widget", d -> d.string("name", 80));
        AtomicReference<ModelType<Row, Object>> itself = new AtomicReference<>();
        ModelType<Row, Object> lonely = new DynamicModelBuilder("Lonely")
                .string("name", 80)
                .hasMany("parts", itself::get)
                .build();
        itself.set(lonely);

        assertThatThrownBy(() -> widgets.toMany("parts", Row.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("parts");
        assertThatThrownBy(() -> widgets.build().many("parts"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("parts");
        assertThatThrownBy(() -> fresh.define(lonely))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("lonelyId");
    }
}
