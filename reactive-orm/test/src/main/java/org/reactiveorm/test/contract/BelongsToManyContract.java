package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Query;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.model.Club;
import org.reactiveorm.test.model.Club_;
import org.reactiveorm.test.model.Course;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Enrolment;
import org.reactiveorm.test.model.Enrolment_;
import org.reactiveorm.test.model.Loan_;
import org.reactiveorm.test.model.Locker_;
import org.reactiveorm.test.model.Padlock_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Reading rows that a junction connects. */
public abstract class BelongsToManyContract extends SchoolContract {

    /** For bindings. */
    protected BelongsToManyContract() {}

    @Test
    void givesAnEmptyListWhereNothingIsConnected() {
        student("Ada");

        Student read = await(students().include(Student_.courses).one());

        assertThat(read.courses.loaded()).isEmpty();
    }

    @Test
    void asksForNothingWhereThereIsNoParent() {
        assertThat(await(students().include(Student_.courses).all())).isEmpty();

        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void givesEachParentItsOwnRowsByOneStatementForAll() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        Course botany = course("B", 2);
        enrol(ada, algebra, null);
        enrol(ada, botany, null);
        enrol(bob, botany, null);
        statements().clear();

        List<Student> read = await(students().include(Student_.courses).all());

        assertThat(read).extracting(SchoolContract::codes).containsExactly(List.of("A", "B"), List.of("B"));
        assertThat(statements().count()).isEqualTo(2);
        assertThat(statements().texts().get(1)).contains("inner join");
    }

    @Test
    void readsTheAssociationFromItsOtherEnd() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        enrol(bob, algebra, null);
        enrol(ada, algebra, null);

        Course read = await(courses()
                .include(Course_.students, s -> s.orderBy(Student_.name.asc()))
                .one());

        assertThat(read.students.loaded()).extracting(s -> s.name).containsExactly("Ada", "Bob");
    }

    @Test
    void givesTheRowOfTheJunctionOfEachRow() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        enrol(ada, algebra, 3);
        enrol(ada, course("B", 1), 5);
        enrol(bob, algebra, 1);

        List<Student> read = await(students().include(Student_.courses).all());

        List<Integer> grades = read.stream()
                .flatMap(student -> student.courses.loaded().stream()
                        .map(course -> student.courses.junction(course, Enrolment.class).grade))
                .toList();
        assertThat(grades).containsExactly(3, 5, 1);
    }

    @Test
    void theRowOfAJunctionIsAnInstanceLikeAnyOther() {
        enrol(student("Ada"), course("A", 1), 3);
        Student read = await(students().include(Student_.courses).one());
        Enrolment enrolment = read.courses.junction(read.courses.loaded().get(0), Enrolment.class);

        assertThat(enrolment.isNew()).isFalse();
        run(enrolment.update(it -> it.grade = 6));

        assertThat(await(enrolments().findOne()).grade).isEqualTo(6);
        assertThat(await(enrolment.course.get()).code).isEqualTo("A");
    }

    @Test
    void refusesTheJunctionOfAForeignRowAndOfAnotherModel() {
        enrol(student("Ada"), course("A", 1), 3);
        Student read = await(students().include(Student_.courses).one());
        Course own = read.courses.loaded().get(0);
        Course foreign = await(courses().findOne());

        assertThatThrownBy(() -> read.courses.junction(foreign, Enrolment.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Student.courses");
        assertThatThrownBy(() -> read.courses.junction(own, Student.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Student");
        Student other = await(students().findOne());
        assertThatThrownBy(() -> other.courses.junction(own, Enrolment.class)).isInstanceOf(NotLoadedException.class);
    }

    @Test
    void readsAPartOfTheJunction() {
        Student ada = student("Ada");
        enrol(ada, course("A", 1), 3);
        enrol(ada, course("B", 1), 5);
        enrol(ada, course("C", 1), null);

        Student read = await(students()
                .include(Student_.courses, c -> c, e -> e.where(Enrolment_.grade.gte(4))
                        .attributes(Enrolment_.grade))
                .one());

        assertThat(codes(read)).containsExactly("B");
        assertThat(read.courses.junction(read.courses.loaded().get(0), Enrolment.class).grade)
                .isEqualTo(5);
    }

    @Test
    void ordersByTheJunctionAndThenByTheRows() {
        Student ada = student("Ada");
        enrol(ada, course("A", 9), 3);
        enrol(ada, course("B", 1), 5);
        enrol(ada, course("C", 1), 3);

        Student read = await(students()
                .include(
                        Student_.courses, c -> c.orderBy(Course_.credits.asc()), e -> e.orderBy(Enrolment_.grade.asc()))
                .one());

        assertThat(codes(read)).containsExactly("C", "A", "B");
    }

    @Test
    void readsAPartOfTheRows() {
        Student ada = student("Ada");
        enrol(ada, course("A", 1), 3);
        enrol(ada, course("B", 7), 5);

        Student read = await(students()
                .include(Student_.courses, c -> c.where(Course_.credits.gt(5)).attributes(Course_.title))
                .one());

        assertThat(read.courses.loaded()).hasSize(1).allMatch(course -> course.title.equals("on B"));
        assertThat(read.courses.loaded().get(0).credits).isZero();
    }

    @Test
    void readsAtMostSoManyRowsOfEachParent() {
        seedSchool(3, 5);

        List<Student> read = await(students()
                .include(Student_.courses, c -> c.offset(1).limit(2), e -> e.orderBy(Enrolment_.grade.desc()))
                .all());

        assertThat(read).hasSize(3).allSatisfy(student -> assertThat(codes(student))
                .containsExactly("C0003", "C0002"));
        assertThat(read.get(0).courses.junction(read.get(0).courses.loaded().get(0), Enrolment.class).grade)
                .isEqualTo(3);
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void refusesALimitOfTheJunction() {
        assertThatThrownBy(() -> students()
                        .include(Student_.courses, c -> c, e -> e.limit(1))
                        .all())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Enrolment")
                .hasMessageContaining("limit");
    }

    @Test
    void hidesDeletedRowsAndRowsThatADeletedJunctionConnects() {
        Student ada = student("Ada");
        Course cancelled = course("A", 1);
        enrol(ada, cancelled, null);
        Enrolment withdrawn = enrol(ada, course("B", 1), null);
        enrol(ada, course("C", 1), null);
        run(cancelled.destroy());
        run(withdrawn.destroy());

        assertThat(codes(await(students().include(Student_.courses).one()))).containsExactly("C");
        assertThat(codes(await(
                        students().include(Student_.courses, Query::withDeleted).one())))
                .containsExactly("A", "C");
        assertThat(codes(await(students()
                        .include(Student_.courses, c -> c, Query::withDeleted)
                        .one())))
                .containsExactly("B", "C");
    }

    @Test
    void loadsWhatLiesBehindTheConnectedRows() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        enrol(ada, algebra, null);
        enrol(bob, algebra, null);
        statements().clear();

        List<Student> read = await(students()
                .include(Student_.courses, c -> c.include(Course_.students).include(Course_.enrolments))
                .all());

        assertThat(read).hasSize(2).allSatisfy(student -> {
            Course course = student.courses.loaded().get(0);
            assertThat(course.students.loaded()).hasSize(2);
            assertThat(course.enrolments.loaded()).hasSize(2);
        });
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    void readsAJunctionThatIsOnlyATable() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Club chess = await(repository(Club_.MODEL).create(club -> club.name = "chess"));
        connect("club_members", "student_id", ada.id, "club_id", chess.id);
        connect("club_members", "student_id", bob.id, "club_id", chess.id);
        statements().clear();

        List<Student> read = await(students().include(Student_.clubs).all());
        Club club = await(repository(Club_.MODEL)
                .include(Club_.students, s -> s.orderBy(Student_.name.desc()).limit(1))
                .one());

        assertThat(read)
                .hasSize(2)
                .allMatch(student -> student.clubs.loaded().get(0).name.equals("chess"));
        assertThat(club.students.loaded()).extracting(s -> s.name).containsExactly("Bob");
        assertThat(statements().count()).isEqualTo(4);
        assertThatThrownBy(() -> club.students.junction(club.students.loaded().get(0), Enrolment.class))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void connectsAModelWithItself() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Student eve = student("Eve");
        connect("follows", "follower_id", ada.id, "followed_id", bob.id);
        connect("follows", "follower_id", ada.id, "followed_id", eve.id);
        connect("follows", "follower_id", eve.id, "followed_id", bob.id);

        List<Student> read = await(students()
                .include(Student_.following)
                .include(Student_.followers)
                .orderBy(Student_.name.asc())
                .all());

        assertThat(read)
                .extracting(s -> s.following.loaded().stream().map(f -> f.name).toList())
                .containsExactly(List.of("Bob", "Eve"), List.of(), List.of("Bob"));
        assertThat(read)
                .extracting(s -> s.followers.loaded().stream().map(f -> f.name).toList())
                .containsExactly(List.of(), List.of("Ada", "Eve"), List.of("Ada"));
    }

    @Test
    void aJunctionConnectsTwoRowsOnce() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        enrol(ada, algebra, 1);
        connect("follows", "follower_id", ada.id, "followed_id", bob.id);

        enrolments()
                .create(enrolment -> {
                    enrolment.student.set(ada);
                    enrolment.course.set(algebra);
                })
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.kind())
                                .isEqualTo(ConstraintViolationException.Kind.UNIQUE)))
                .verify(LIMIT);
        assertThatThrownBy(() -> connect("follows", "follower_id", ada.id, "followed_id", bob.id))
                .isInstanceOf(RuntimeException.class);
        connect("follows", "follower_id", bob.id, "followed_id", ada.id);
    }

    @Test
    void aConnectionGoesWithTheRowsThatItConnects() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        connect("follows", "follower_id", ada.id, "followed_id", bob.id);
        connect("follows", "follower_id", bob.id, "followed_id", ada.id);

        run(ada.destroy());

        assertThat(sql().rows("SELECT `follower_id` FROM `follows`")).isEmpty();
        assertThat(await(students().include(Student_.following).one()).following.loaded())
                .isEmpty();
    }

    @Test
    void syncMakesAndDropsJunctions() {
        FreshDatabase fresh = database()
                .openFresh(builder -> builder.models(
                        Student_.MODEL,
                        Course_.MODEL,
                        Enrolment_.MODEL,
                        Club_.MODEL,
                        Locker_.MODEL,
                        Padlock_.MODEL,
                        Loan_.MODEL));
        run(fresh.orm().sync());
        run(fresh.orm().sync());

        assertThat(fresh.database().console().rows("SELECT `student_id` FROM `club_members`"))
                .isEmpty();
        run(fresh.orm().drop());
        assertThatThrownBy(() -> fresh.database().console().rows("SELECT `student_id` FROM `club_members`"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void readsWindowsOfParentsUnderTheBudget() {
        seedSchool(40, 50);
        var careful = database().open(builder -> builder.rowBudget(260)).repository(Student_.MODEL);

        List<Integer> sizes = await(careful.include(Student_.courses)
                .all()
                .map(student -> student.courses.loaded().size()));

        assertThat(sizes).hasSize(40).containsOnly(50);
        assertThat(statements().mostRows()).isLessThanOrEqualTo(261);
    }

    @Test
    void readsInsideATransactionOnItsConnection() {
        seedSchool(60, 3);

        List<Student> read = await(orm().transaction(tx ->
                students().include(Student_.courses).all().limitRate(2).collectList()));

        assertThat(read)
                .hasSize(60)
                .allMatch(student -> student.courses.loaded().size() == 3);
    }

    @Test
    void loadsLazilyForAllSiblingsByOneStatement() {
        seedSchool(30, 4);
        List<Student> siblings = await(students().findAll());
        statements().clear();

        Long count = await(Flux.fromIterable(siblings)
                .concatMap(student -> student.courses.get())
                .count());

        assertThat(count).isEqualTo(120);
        assertThat(statements().count()).isEqualTo(1);
        Student first = siblings.get(0);
        assertThat(first.courses.junction(first.courses.loaded().get(3), Enrolment.class).grade)
                .isEqualTo(3);
    }

    @Test
    void signalsAnErrorAndReadsAgainAfterIt() {
        seedSchool(2, 2);
        Student student = await(students().findAll()).get(0);
        sql().execute("ALTER TABLE `enrolments` RENAME TO `enrolments_away`");
        student.courses
                .get()
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);
        students()
                .include(Student_.courses)
                .all()
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);
        sql().execute("ALTER TABLE `enrolments_away` RENAME TO `enrolments`");

        assertThat(await(student.courses.get())).hasSize(2);
    }

    @Test
    void endsWhenItIsCancelled() {
        seedSchool(300, 2);
        Flux<Student> stream = students().include(Student_.courses).all();

        stream.as(flux -> StepVerifier.create(flux, 0))
                .expectSubscription()
                .thenCancel()
                .verify(LIMIT);
        stream.as(StepVerifier::create).expectSubscription().thenCancel().verify(LIMIT);
        assertThat(await(stream.limitRate(10).take(150))).hasSize(150);
    }

    @Test
    void holdsTheSameRowOnceForEachParent() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Course algebra = course("A", 1);
        enrol(ada, algebra, 1);
        enrol(bob, algebra, 2);

        List<Student> read = await(students().include(Student_.courses).all());

        Course first = read.get(0).courses.loaded().get(0);
        Course second = read.get(1).courses.loaded().get(0);
        assertThat(first).isNotSameAs(second);
        assertThat(Objects.requireNonNull(first.code)).isEqualTo(second.code);
    }
}
