package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
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
}
