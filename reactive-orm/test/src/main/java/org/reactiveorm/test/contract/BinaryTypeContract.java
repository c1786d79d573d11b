package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Paper;
import org.reactiveorm.test.model.Paper_;
import org.reactiveorm.type.LargeSize;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Bytes, codes of fixed length and large texts: what was written is what is read, and a change in place is a change. */
public abstract class BinaryTypeContract extends Contract {

    /** For bindings. */
    protected BinaryTypeContract() {}

    @Test
    void keepsBytes() {
        for (byte[] value : List.of(
                new byte[0],
                new byte[] {0},
                new byte[] {-1, 0, 127, -128},
                new byte[] {'\'', '\\', '"', '`', '\n', 0x1a, '%', '?', '$', '1'},
                new byte[] {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80},
                new byte[] {'\\', 'x', '4', '1'})) {
            Paper saved = await(papers().create(p -> {
                p.digest = value;
                p.stamp = value;
                p.scan = value;
            }));

            Paper read = await(papers().findByPk(Objects.requireNonNull(saved.id)));
            assertThat(read.digest).isEqualTo(value);
            assertThat(read.stamp).isEqualTo(value);
            assertThat(read.scan).isEqualTo(value);
            assertThat(await(papers().where(Paper_.digest.eq(value)).count())).isEqualTo(1);
            assertThat(await(papers().where(Paper_.scan.ne(value)).count())).isZero();
            sql().execute("DELETE FROM `papers`");
        }
    }

    @Test
    void keepsEveryByteAndAMillionOfThem() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        byte[] many = new byte[1_000_000];
        new Random(7).nextBytes(many);
        for (byte[] value : List.of(every, many)) {
            Paper saved = await(papers().create(p -> p.scan = value));

            assertThat(await(papers().findByPk(Objects.requireNonNull(saved.id))).scan)
                    .isEqualTo(value);
        }
    }

    @Test
    void keepsMissingBytes() {
        run(papers().create(p -> {}));

        Paper read = await(papers().findOne());
        assertThat(read.digest).isNull();
        assertThat(read.scan).isNull();
        assertThat(await(papers().where(Paper_.scan.isNull()).count())).isEqualTo(1);
    }

    @Test
    void refusesMoreBytesThanTheColumnHolds() {
        run(papers().create(p -> {
            p.digest = new byte[16];
            p.stamp = new byte[255];
        }));

        refused(papers().create(p -> p.digest = new byte[17]), QueryException.class);
        refused(papers().create(p -> p.stamp = new byte[256]), QueryException.class);
        assertThat(await(papers().count())).isEqualTo(1);
    }

    @Test
    void noticesBytesThatChangedInPlace() {
        Paper saved = await(papers().create(p -> p.scan = new byte[] {1, 2, 3}));
        assertThat(saved.changed()).isEmpty();
        Objects.requireNonNull(saved.scan)[0] = 9;
        assertThat(saved.changed()).containsExactly("scan");
        assertThat(saved.previous(Paper_.scan)).containsExactly(1, 2, 3);
        run(saved.save());

        Paper read = await(papers().findOne());
        assertThat(read.scan).containsExactly(9, 2, 3);
        assertThat(read.changed()).isEmpty();
        read.scan = new byte[] {9, 2, 3};
        assertThat(read.changed()).isEmpty();
        read.scan[1] = 8;
        Objects.requireNonNull(read.previous(Paper_.scan))[1] = 8;
        assertThat(read.changed()).containsExactly("scan");
        run(read.save());
        assertThat(read.changed()).isEmpty();
        assertThat(await(papers().findOne()).scan).containsExactly(9, 8, 3);
    }

    @Test
    void writesBytesOfManyRowsAtOnce() {
        List<Paper> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Paper paper = new Paper();
            paper.digest = i == 0 ? null : new byte[] {0, (byte) i, -1};
            paper.scan = i == 4 ? null : new byte[i];
            paper.code = i == 3 ? null : "c" + i;
            rows.add(paper);
        }
        run(papers().bulkCreate(rows).run());

        List<Paper> read = await(papers().orderBy(Paper_.id.asc()).all());
        assertThat(read.get(0).digest).isNull();
        assertThat(read.get(3).digest).containsExactly(0, 3, -1);
        assertThat(read.get(3).scan).hasSize(3);
        assertThat(read).extracting(p -> p.code).containsExactly("c0", "c1", "c2", null, "c4");
        for (int i = 0; i < 5; i++) {
            read.get(i).digest = new byte[] {(byte) -i};
            read.get(i).scan = i == 2 ? null : new byte[] {5, 0};
        }
        run(papers().bulkUpdate(read));
        List<Paper> again = await(papers().orderBy(Paper_.id.asc()).all());
        assertThat(again.get(4).digest).containsExactly(-4);
        assertThat(again.get(4).scan).containsExactly(5, 0);
        assertThat(again.get(2).scan).isNull();
    }

    @Test
    void findsRowsByListsOfBytesAndCodes() {
        for (int i = 0; i < 3; i++) {
            byte[] digest = {0, (byte) i};
            String code = "k" + i;
            run(papers().create(p -> {
                p.digest = digest;
                p.code = code;
            }));
        }

        assertThat(await(papers().where(Paper_.digest.in(new byte[] {0, 0}, new byte[] {0, 2}, new byte[] {7}))
                        .count()))
                .isEqualTo(2);
        assertThat(await(papers().where(Paper_.digest.notIn(List.of(new byte[] {0, 1})))
                        .count()))
                .isEqualTo(2);
        assertThat(await(papers().where(Paper_.code.in("k0", "k1", "x")).count()))
                .isEqualTo(2);
    }

    @Test
    void asksForTheBytesThatItWasGiven() {
        run(papers().create(p -> p.digest = new byte[] {1}));
        byte[] wanted = {1};
        Condition<Paper> condition = Paper_.digest.eq(wanted);
        Condition<Paper> listed = Paper_.digest.in(List.of(wanted));
        wanted[0] = 2;

        assertThat(await(papers().where(condition.and(listed)).count())).isEqualTo(1);
    }

    @Test
    void keepsCodesOfFixedLengthWithoutTheirBlanks() {
        for (String code : List.of("A", "AB", "ABC", "\u65e5\u672c", "\ud83d\ude00", " A")) {
            Paper saved = await(papers().create(p -> p.code = code));

            assertThat(await(papers().findByPk(Objects.requireNonNull(saved.id))).code)
                    .isEqualTo(code);
            assertThat(await(papers().where(Paper_.code.eq(code))
                            .select(Paper_.code)
                            .into(found -> found)
                            .all()))
                    .containsExactly(code);
            sql().execute("DELETE FROM `papers`");
        }
        refused(papers().create(p -> p.code = "A "), QueryException.class);
        refused(papers().create(p -> p.code = "A\0"), QueryException.class);
        refused(papers().create(p -> p.code = "ABCD"), StatementException.class);
    }

    @Test
    void ordersAndFollowsWindowsByCodesOfFixedLength() {
        List<Paper> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Paper paper = new Paper();
            paper.code = i % 9 == 0 ? null : Integer.toString(i % 9 * 11).substring(0, 1 + i % 2);
            rows.add(paper);
        }
        run(papers().bulkCreate(rows).run());

        List<Paper> read = await(papers().orderBy(Paper_.code.asc().nullsLast(), Paper_.id.desc())
                .all()
                .limitRate(10)
                .collectList());
        assertThat(read).hasSize(100).extracting(p -> p.id).doesNotHaveDuplicates();
        assertThat(read.stream().map(p -> p.code).filter(Objects::nonNull)).isSorted();
    }

    @Test
    void keepsTextsOfAllSizes() {
        String tiny = "\ud83d\ude00".repeat(63);
        String plain = "\u00e4".repeat(32_000);
        String medium = "lorem '\\ ".repeat(20_000);
        run(papers().create(p -> {
            p.note = tiny;
            p.summary = plain;
            p.body = medium;
        }));

        Paper read = await(papers().where(Paper_.note.eq(tiny)).first());
        assertThat(read.note).isEqualTo(tiny);
        assertThat(read.summary).isEqualTo(plain);
        assertThat(read.body).isEqualTo(medium);
    }

    @Test
    void comparesAndReadsBytesInSqlByHand() {
        byte[] bytes = {0, '\'', -1};
        run(papers().create(p -> {
            p.digest = bytes;
            p.scan = bytes;
        }));
        String text = "select `digest` as a, `scan` as b from `papers` where `digest` = :bytes"
                .replace("`", database().server().dialect().quote("x").substring(0, 1));

        List<byte[]> typed = await(orm().sql(text)
                .bind("bytes", bytes)
                .map(row -> Objects.requireNonNull(row.get("b", byte[].class)))
                .all());
        assertThat(typed).hasSize(1);
        assertThat(typed.get(0)).isEqualTo(bytes);
        List<Object> plain = await(orm().sql(text)
                .bind("bytes", bytes)
                .map(row -> Objects.requireNonNull(row.get("a")))
                .all());
        assertThat(plain.get(0)).isEqualTo(bytes);
    }

    @Test
    void definesThemAtRunTimeAndUpdatesByQuery() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define("Thing", d -> d.character("c", 2)
                .text("t", LargeSize.MEDIUM)
                .binary("b", 4)
                .blob("l"));
        run(fresh.sync());
        run(things.create(
                row -> row.set("c", "x").set("t", "t").set("b", new byte[] {1}).set("l", new byte[] {2})));
        run(things.where(things.attribute("c", String.class).eq("x"))
                .update(things.attribute("l", byte[].class).set(new byte[] {3, 0})));

        Row read = await(things.findOne());
        assertThat(read.get("b", byte[].class)).containsExactly(1);
        assertThat(read.get("l", byte[].class)).containsExactly(3, 0);
        assertThat(read.get("c")).isEqualTo("x");
    }

    @Test
    void refusesBytesAsTheIdOfAModel() {
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() -> fresh.define("Thing", d -> d.binary("code", 4).id()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.code");
    }

    private static void refused(Mono<?> publisher, Class<? extends Throwable> error) {
        StepVerifier.create(publisher).expectError(error).verify(LIMIT);
    }

    private Repository<Paper, Long> papers() {
        return repository(Paper_.MODEL);
    }
}
