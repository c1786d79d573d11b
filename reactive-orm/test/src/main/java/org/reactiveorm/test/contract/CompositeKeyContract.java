package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Projectable;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.page.Slice;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.key.Attendance;
import org.reactiveorm.test.model.key.Attendance_;
import org.reactiveorm.test.model.key.Folder_;
import org.reactiveorm.test.model.key.Lesson;
import org.reactiveorm.test.model.key.Lesson_;
import org.reactiveorm.test.model.key.Pupil;
import org.reactiveorm.test.model.key.Pupil_;
import org.reactiveorm.test.model.key.Shelf;
import org.reactiveorm.test.model.key.Shelf_;
import org.reactiveorm.type.CompositeKey;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Models whose key has several attributes. */
public abstract class CompositeKeyContract extends Contract {

    private Long ada = 0L;
    private Long eve = 0L;

    /** For bindings. */
    protected CompositeKeyContract() {}

    @BeforeEach
    void seed() {
        ada = id(await(repository(Pupil_.MODEL).create(pupil -> pupil.name = "Ada")));
        eve = id(await(repository(Pupil_.MODEL).create(pupil -> pupil.name = "Eve")));
        for (String code : List.of("art", "history", "music")) {
            run(repository(Lesson_.MODEL).create(lesson -> {
                lesson.code = code;
                lesson.title = "about " + code;
            }));
        }
        attend(ada, "art", 1);
        attend(ada, "music", 2);
        attend(eve, "art", 3);
        statements().clear();
    }

    @Test
    void findsARowByItsKey() {
        Attendance found = await(attendances().findByPk(Attendance_.key(ada, "music")));

        assertThat(found.mark).isEqualTo(2);
        assertThat(found.isNew()).isFalse();
        assertThat(await(attendances().findByPk(CompositeKey.of(eve, "art"))).mark)
                .isEqualTo(3);
        attendances()
                .findByPk(Attendance_.key(eve, "music"))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void refusesWhatIsNoKeyOfTheModel() {
        assertThatThrownBy(() -> attendances().findByPk(CompositeKey.of("art", ada)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Attendance.pupilId");
        assertThatThrownBy(() -> attendances().findByPk(CompositeKey.of(ada, "art", 1)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Attendance");
        assertThatThrownBy(() -> CompositeKey.of(ada)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsOneRowForEachKey() {
        attendances()
                .create(it -> {
                    it.pupilId = ada;
                    it.lessonCode = "art";
                })
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ConstraintViolationException.class, violation -> assertThat(violation.kind())
                                        .isEqualTo(ConstraintViolationException.Kind.UNIQUE)))
                .verify(LIMIT);
        attend(eve, "music", 4);
        assertThat(await(attendances().count())).isEqualTo(4);
    }

    @Test
    void writesTheRowOfItsKeyOnly() {
        Attendance attendance = await(attendances().findByPk(Attendance_.key(ada, "art")));

        run(attendance.update(it -> it.mark = 6));
        run(attendance.increment(Attendance_.lateness, 2));
        assertThat(attendance.lateness).isEqualTo(2);
        run(attendances()
                .where(Attendance_.lessonCode.eq("art").and(Attendance_.pupilId.eq(ada)))
                .update(Attendance_.lateness.set(5)));
        run(attendance.reload());

        assertThat(attendance.lateness).isEqualTo(5);
        assertThat(rows()).containsExactly(tuple(ada, "art", 6, 5), tuple(ada, "music", 2, 0), tuple(eve, "art", 3, 0));
        Attendance other = await(attendances().findByPk(Attendance_.key(ada, "art")));
        run(attendance.destroy());
        assertThat(rows()).containsExactly(tuple(ada, "music", 2, 0), tuple(eve, "art", 3, 0));
        other.reload()
                .as(StepVerifier::create)
                .expectError(EntityNotFoundException.class)
                .verify(LIMIT);
    }

    @Test
    void refusesAKeyThatWasChanged() {
        Attendance attendance = await(attendances().findByPk(Attendance_.key(ada, "art")));
        attendance.lessonCode = "history";

        attendance
                .save()
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
        assertThatThrownBy(() -> attendances().updateAll(Attendance_.lessonCode.set("history")))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void refusesAStaleRow() {
        Attendance first = await(attendances().findByPk(Attendance_.key(ada, "art")));
        Attendance second = await(attendances().findByPk(Attendance_.key(ada, "art")));
        assertThat(first.isSame(second)).isTrue();
        assertThat(first.isSame(await(attendances().findByPk(Attendance_.key(ada, "music")))))
                .isFalse();
        run(first.update(it -> it.mark = 5));

        second.update(it -> it.mark = 4)
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
        second.destroy()
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
    }

    @Test
    void writesInBulk() {
        List<Attendance> added = new ArrayList<>();
        for (Long pupil : List.of(ada, eve)) {
            added.add(attendances().build(it -> {
                it.pupilId = pupil;
                it.lessonCode = "history";
            }));
        }
        assertThat(await(attendances().bulkCreate(added).returning())).hasSize(2);
        List<Attendance> all = await(attendances().findAll());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).mark = 10 + i;
        }
        statements().clear();

        assertThat(await(attendances().bulkUpdate(all))).isEqualTo(5);

        assertThat(statements().count()).isLessThanOrEqualTo(3);
        assertThat(rows())
                .containsExactly(
                        tuple(ada, "art", 10, 0),
                        tuple(ada, "history", 11, 0),
                        tuple(ada, "music", 12, 0),
                        tuple(eve, "art", 13, 0),
                        tuple(eve, "history", 14, 0));
        run(all.get(0).update(it -> it.mark = 1));
        Attendance stale = all.get(1);
        run(await(attendances().findByPk(Attendance_.key(ada, "history"))).update(it -> it.mark = 2));
        stale.mark = 3;
        attendances()
                .bulkUpdate(List.of(stale))
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
    }

    @Test
    void upsertsByItsKey() {
        assertThat(await(upsert(ada, "art", 7)).kind()).isNotEqualTo(Outcome.Kind.CREATED);
        assertThat(await(upsert(eve, "history", 8)).kind()).isNotEqualTo(Outcome.Kind.UPDATED);

        assertThat(rows())
                .containsExactly(
                        tuple(ada, "art", 7, 0),
                        tuple(ada, "music", 2, 0),
                        tuple(eve, "art", 3, 0),
                        tuple(eve, "history", 8, 0));
        assertThat(await(attendances().findByPk(Attendance_.key(ada, "art"))).version)
                .isGreaterThan(await(attendances().findByPk(Attendance_.key(eve, "art"))).version);
    }

    @Test
    void upsertsByItsKeyInBulk() {
        List<Attendance> rows = List.of(attendance(ada, "art", 7), attendance(eve, "history", 8));

        run(attendances().bulkCreate(rows).ignoreDuplicates().run());
        assertThat(rows())
                .containsExactly(
                        tuple(ada, "art", 1, 0),
                        tuple(ada, "music", 2, 0),
                        tuple(eve, "art", 3, 0),
                        tuple(eve, "history", 8, 0));

        rows = List.of(attendance(ada, "art", 7), attendance(eve, "music", 9));
        run(attendances().bulkCreate(rows).updateOnDuplicate(Attendance_.mark).run());
        assertThat(rows())
                .containsExactly(
                        tuple(ada, "art", 7, 0),
                        tuple(ada, "music", 2, 0),
                        tuple(eve, "art", 3, 0),
                        tuple(eve, "history", 8, 0),
                        tuple(eve, "music", 9, 0));
    }

    @Test
    void readsInWindowsByEveryOrder() {
        List<Shelf> shelves = shelves(7, 40);
        run(shelves().bulkCreate(shelves).run());
        List<String> inOrder =
                shelves.stream().map(CompositeKeyContract::place).sorted().toList();

        assertThat(read(shelves())).isEqualTo(inOrder);
        List<String> byNumber = read(shelves().orderBy(Shelf_.number.desc()));
        assertThat(byNumber).hasSize(280).doesNotHaveDuplicates();
        assertThat(byNumber.subList(0, 7)).allMatch(place -> place.endsWith("39"));
        assertThat(await(shelves().orderBy(Shelf_.number.desc()).list()).stream()
                        .map(CompositeKeyContract::place)
                        .toList())
                .isEqualTo(byNumber);
    }

    @Test
    void followsACursorThroughItsKey() {
        run(shelves().bulkCreate(shelves(3, 10)).run());
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Shelf> slice = await(shelves().orderBy(Shelf_.hall.desc()).after(cursor, 4));
            slice.rows().forEach(shelf -> seen.add(place(shelf)));
            cursor = slice.next();
        } while (cursor != null);

        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
        assertThat(await(shelves().limit(5).findAndCountAll()).count()).isEqualTo(30);
        assertThat(await(shelves().page(1, 20)).rows()).hasSize(10);
    }

    @Test
    void connectsTwoModels() {
        List<Pupil> pupils = await(repository(Pupil_.MODEL)
                .include(Pupil_.lessons)
                .include(Pupil_.attendances, it -> it.include(Attendance_.lesson))
                .list());

        Pupil first = pupils.get(0);
        assertThat(first.lessons.loaded()).extracting(lesson -> lesson.code).containsExactly("art", "music");
        assertThat(first.attendances.loaded())
                .extracting(attendance -> Objects.requireNonNull(attendance.lesson.loaded()).title)
                .containsExactly("about art", "about music");
        Lesson art = await(repository(Lesson_.MODEL).include(Lesson_.pupils).first());
        assertThat(art.pupils.loaded()).extracting(pupil -> pupil.name).containsExactly("Ada", "Eve");
        List<Attendance> attendances =
                await(attendances().include(Attendance_.pupil).list());
        assertThat(attendances)
                .extracting(attendance -> Objects.requireNonNull(attendance.pupil.loaded()).name)
                .containsExactly("Ada", "Ada", "Eve");
    }

    @Test
    void tellsWhetherRowsAreAtTheOtherEnd() {
        Pupil pupil = await(repository(Pupil_.MODEL).findByPk(ada));
        List<Attendance> all = await(attendances().findAll());

        assertThat(await(pupil.attendances.has(all.get(0), all.get(1)))).isTrue();
        assertThat(await(pupil.attendances.has(all.get(0), all.get(2)))).isFalse();
    }

    @Test
    void changesRowsByConditionsOnOthers() {
        assertThat(await(attendances()
                        .where(Attendance_.pupil.any(Pupil_.name.eq("Ada")))
                        .update(Attendance_.mark.set(9))))
                .isEqualTo(2);
        assertThat(await(attendances()
                        .where(Attendance_.pupil.path(Pupil_.name).eq("Ada"))
                        .where(Attendance_.lessonCode.eq("music"))
                        .destroy()))
                .isEqualTo(1);
        assertThat(rows()).containsExactly(tuple(ada, "art", 9, 0), tuple(eve, "art", 3, 0));
    }

    @Test
    void changesTheFirstRowsOnly() {
        assertThat(await(attendances()
                        .where(Attendance_.mark.gt(0))
                        .orderBy(Attendance_.mark.desc())
                        .limit(2)
                        .update(Attendance_.lateness.set(1))))
                .isEqualTo(2);
        assertThat(await(attendances().where(Attendance_.mark.gt(0)).limit(1).destroy()))
                .isEqualTo(1);

        assertThat(rows()).containsExactly(tuple(ada, "music", 2, 1), tuple(eve, "art", 3, 1));
    }

    @Test
    void marksADestroyedRow() {
        run(shelves().bulkCreate(shelves(1, 3)).run());
        Shelf shelf = await(shelves().findByPk(Shelf_.key("hall-0", 1)));

        run(shelf.destroy());

        assertThat(read(shelves())).containsExactly("hall-0 00", "hall-0 02");
        run(shelf.restore());
        assertThat(await(shelves().count())).isEqualTo(3);
        run(shelf.forceDestroy());
        assertThat(await(shelves().withDeleted().count())).isEqualTo(2);
    }

    @Test
    void isReferredToByAnotherUniqueAttribute() {
        run(shelves().bulkCreate(shelves(1, 2)).run());
        run(repository(Folder_.MODEL).create(folder -> folder.shelfLabel = "hall-0 01"));

        Shelf shelf = await(
                shelves().where(Shelf_.folders.any()).include(Shelf_.folders).first());

        assertThat(shelf.number).isEqualTo(1);
        assertThat(shelf.folders.loaded()).hasSize(1);
        assertThat(Objects.requireNonNull(await(repository(Folder_.MODEL)
                                        .include(Folder_.shelf)
                                        .first())
                                .shelf
                                .loaded())
                        .hall)
                .isEqualTo("hall-0");
    }

    @Test
    void storesRowsOfAModelDefinedAtRunTime() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> seats = fresh.define(
                "Place", d -> d.integer("line").id().integer("number").id().string("guest", 20));
        run(fresh.sync());
        for (int i = 0; i < 4; i++) {
            int place = i;
            run(seats.create(row -> row.set("line", place / 2).set("number", place % 2)));
        }

        Row seat = await(seats.findByPk(CompositeKey.of(1, 0)));
        run(seat.update(row -> row.set("guest", "Ada")));

        assertThat(await(seats.findAll())).extracting(row -> row.get("guest")).containsExactly(null, null, "Ada", null);
    }

    @Test
    void namesTheReferenceThatWouldNeedSeveralColumns() {
        Orm fresh = database()
                .openFresh(builder -> builder.models(Shelf_.MODEL, Folder_.MODEL))
                .orm();

        assertThatThrownBy(() -> fresh.define("Box", d -> d.string("hall", 20).references(Shelf_.MODEL)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Box.hall")
                .hasMessageContaining("several attributes");
    }

    @Test
    void namesAnIdThatCannotBeCounted() {
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() -> fresh.define(
                        "Box", d -> d.bigint("a").generatedId().bigint("b").id()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Box.a");
    }

    private Repository<Attendance, CompositeKey> attendances() {
        return repository(Attendance_.MODEL);
    }

    private Repository<Shelf, CompositeKey> shelves() {
        return repository(Shelf_.MODEL);
    }

    private List<Tuple> rows() {
        return await(attendances().findAll()).stream()
                .map(row -> tuple(row.pupilId, row.lessonCode, row.mark, row.lateness))
                .toList();
    }

    /** Reads row by row, so that windows are needed. */
    private static List<String> read(Projectable<Shelf> shelves) {
        return await(shelves.scope(query -> query)
                .all()
                .map(CompositeKeyContract::place)
                .limitRate(8));
    }

    private List<Shelf> shelves(int halls, int each) {
        List<Shelf> shelves = new ArrayList<>();
        for (int i = halls * each - 1; i >= 0; i--) {
            int position = i;
            shelves.add(shelves().build(shelf -> {
                shelf.hall = "hall-" + position / each;
                shelf.number = position % each;
                shelf.label = place(shelf);
            }));
        }
        return shelves;
    }

    private static String place(Shelf shelf) {
        return shelf.hall + (shelf.number < 10 ? " 0" : " ") + shelf.number;
    }

    private Mono<Outcome<Attendance>> upsert(Long pupil, String lesson, int mark) {
        return attendances().upsert(attendance(pupil, lesson, mark)).returning();
    }

    private Attendance attendance(Long pupil, String lesson, int mark) {
        return attendances().build(it -> {
            it.pupilId = pupil;
            it.lessonCode = lesson;
            it.mark = mark;
        });
    }

    private void attend(Long pupil, String lesson, int mark) {
        run(attendances().create(attendance(pupil, lesson, mark)));
    }

    private static Long id(Pupil pupil) {
        return Objects.requireNonNull(pupil.id);
    }
}
