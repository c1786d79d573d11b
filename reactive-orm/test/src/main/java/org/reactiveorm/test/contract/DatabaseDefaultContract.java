package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Memo;
import org.reactiveorm.test.model.Memo_;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Flux;

/** Attributes whose value the database makes where none is set. */
public abstract class DatabaseDefaultContract extends Contract {

    private static final String DRAFT = "it's a draft";

    /** For bindings. */
    protected DatabaseDefaultContract() {}

    @Test
    void readsBackWhatTheDatabaseMade() {
        Memo memo = await(memos().create(it -> it.code = "a"));

        assertThat(memo.id).isNotNull();
        assertThat(memo.state).isEqualTo(DRAFT);
        assertThat(memo.weight).isEqualTo(21);
        assertThat(Objects.requireNonNull(memo.writtenAt))
                .isBetween(
                        Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
        assertThat(memo.changed()).isEmpty();
        Memo read = await(memos().findByPk(Objects.requireNonNull(memo.id)));
        assertThat(read.state).isEqualTo(DRAFT);
        assertThat(read.weight).isEqualTo(21);
        assertThat(read.writtenAt).isEqualTo(memo.writtenAt);
    }

    @Test
    @RequiresFeature(Feature.INSERT_DEFAULTS_READ)
    void needsNoSecondStatement() {
        run(memos().create(it -> it.code = "a"));

        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasSet() {
        Memo memo = await(memos().create(it -> {
            it.state = "sent";
            it.weight = 5;
        }));

        assertThat(memo.state).isEqualTo("sent");
        assertThat(memo.weight).isEqualTo(5);
        Memo read = await(memos().findByPk(Objects.requireNonNull(memo.id)));
        assertThat(read.state).isEqualTo("sent");
        assertThat(read.weight).isEqualTo(5);
        assertThat(read.writtenAt).isNotNull();
    }

    @Test
    void takesAValueAwayFromARowThatIsThere() {
        Memo memo = await(memos().create(it -> it.code = "a"));
        run(memo.update(it -> it.weight = null));

        assertThat(await(memos().findByPk(Objects.requireNonNull(memo.id))).weight)
                .isNull();
    }

    @Test
    void makesNothingOfFieldsThatWereLeftOut() {
        Memo memo = memos().build(it -> {
            it.code = "a";
            it.weight = 5;
        });
        run(memos().create(memo, options -> options.fields(Memo_.code)));

        assertThat(memo.weight).isEqualTo(5);
        Memo read = await(memos().findByPk(Objects.requireNonNull(memo.id)));
        assertThat(read.weight).isEqualTo(21);
        assertThat(read.state).isEqualTo(DRAFT);
    }

    @Test
    void writesRowsOfABulkThatLeaveDifferentThingsOut() {
        List<Memo> memos = IntStream.range(0, 10).mapToObj(this::mixed).toList();

        assertThat(await(memos().bulkCreate(memos).run())).isEqualTo(10);

        assertMixed(await(memos().orderBy(Memo_.code.asc()).list()));
    }

    @Test
    @RequiresFeature(Feature.INSERT_DEFAULTS_READ)
    void readsBackWhatTheDatabaseMadeOfABulk() {
        List<Memo> memos = IntStream.range(0, 10).mapToObj(this::mixed).toList();

        List<Memo> written = await(memos().bulkCreate(memos).returning());

        assertThat(written).isEqualTo(memos);
        assertMixed(written);
        assertThat(written).allSatisfy(memo -> assertThat(memo.changed()).isEmpty());
    }

    @Test
    void neverOverwritesWhatABulkDidNotReadBack() {
        Memo memo = memos().build(it -> it.code = "a");
        List<Memo> written = await(memos().bulkCreate(Flux.just(memo)).returning());
        if (!database().server().dialect().features().contains(Feature.INSERT_DEFAULTS_READ)) {
            assertThat(memo.weight).isNull();
            assertThatThrownBy(() -> memo.get(Memo_.weight)).isInstanceOf(NotLoadedException.class);
        }

        run(written.get(0).update(it -> it.code = "b"));

        Memo read = await(memos().findByPk(Objects.requireNonNull(memo.id)));
        assertThat(read.code).isEqualTo("b");
        assertThat(read.state).isEqualTo(DRAFT);
        assertThat(read.weight).isEqualTo(21);
    }

    @Test
    void upsertsWithWhatTheDatabaseMakes() {
        Outcome<Memo> created =
                await(memos().upsert(it -> it.code = "a").onConflict(Memo_.code).returning());
        assertThat(created.instance().state).isEqualTo(DRAFT);
        run(created.instance().update(it -> it.state = "sent"));

        run(memos().upsert(it -> {
                    it.code = "a";
                    it.weight = 3;
                })
                .onConflict(Memo_.code)
                .run());

        Memo read = await(memos().findOne());
        assertThat(read.state).isEqualTo("sent");
        assertThat(read.weight).isEqualTo(3);
    }

    @Test
    void upsertsInBulkWithWhatTheDatabaseMakes() {
        run(memos().create(it -> {
            it.code = "0";
            it.state = "sent";
            it.weight = 1;
        }));
        List<Memo> memos = IntStream.range(0, 4).mapToObj(this::mixed).toList();

        run(memos().bulkCreate(memos)
                .updateOnDuplicate(Memo_.weight)
                .onConflict(Memo_.code)
                .run());

        List<Memo> read = await(memos().orderBy(Memo_.code.asc()).list());
        assertThat(read).extracting(memo -> memo.state).containsExactly("sent", "sent", DRAFT, "sent");
        assertThat(read.get(1).weight).isEqualTo(1);
    }

    @Test
    void writesARowOfWhichEverythingIsMade() {
        Memo memo = await(memos().create(it -> {}));
        assertThat(memo.state).isEqualTo(DRAFT);

        run(memos().bulkCreate(List.of(memos().build(), memos().build(), memos().build()))
                .run());
        assertThat(await(memos().where(Memo_.state.eq(DRAFT)).count())).isEqualTo(4);
    }

    @Test
    void readsBackByAnIdThatTheWriterAssigned() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define(
                "Thing",
                d -> d.attribute("id", DataType.UUID_TYPE).id().integer("size").defaultSql("6 * 7"));
        run(fresh.sync());
        UUID id = UUID.randomUUID();

        Row thing = await(things.create(row -> row.set("id", id)));

        assertThat(thing.get("size", Integer.class)).isEqualTo(42);
        assertThat(await(things.findByPk(id)).get("size", Integer.class)).isEqualTo(42);
        assertThat(await(things.describe()).column("size"))
                .isNotNull()
                .satisfies(column -> assertThat(column.defaultSql()).isNotNull());
    }

    @Test
    void namesTheAttributeThatCannotBeLeftToTheDatabase() {
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() -> fresh.define(
                        "Thing", d -> d.attribute("id", DataType.UUID_TYPE).id().defaultSql("1")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.id");
        assertThatThrownBy(() -> fresh.define(
                        "Thing",
                        d -> d.integer("size").with(o -> o.primitiveField()).defaultSql("1")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.size")
                .hasMessageContaining("Integer");
    }

    private Memo mixed(int position) {
        return memos().build(it -> {
            it.code = Integer.toString(position);
            it.state = position % 2 == 0 ? null : "sent";
            it.weight = position % 3 == 0 ? null : position;
        });
    }

    private static void assertMixed(List<Memo> memos) {
        assertThat(memos).hasSize(10);
        for (int i = 0; i < 10; i++) {
            Memo memo = memos.get(i);
            assertThat(memo.code).isEqualTo(Integer.toString(i));
            assertThat(memo.id).isNotNull();
            assertThat(memo.state).isEqualTo(i % 2 == 0 ? DRAFT : "sent");
            assertThat(memo.weight).isEqualTo(i % 3 == 0 ? 21 : i);
            assertThat(memo.writtenAt).isNotNull();
        }
    }

    private Repository<Memo, Long> memos() {
        return repository(Memo_.MODEL);
    }
}
