package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.model.Course;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Loan;
import org.reactiveorm.test.model.Loan_;
import org.reactiveorm.test.model.Locker;
import org.reactiveorm.test.model.Locker_;
import org.reactiveorm.test.model.Padlock_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Reading the one row that refers, and associations whose keys are no ids. */
public abstract class HasOneContract extends SchoolContract {

    /** For bindings. */
    protected HasOneContract() {}

    private Repository<Locker, Long> lockers() {
        return repository(Locker_.MODEL);
    }

    private Locker locker(@Nullable Student owner, int number) {
        return await(lockers().create(locker -> {
            locker.number = number;
            locker.student.set(owner);
        }));
    }

    @Test
    void givesEachParentItsRowOrNone() {
        locker(student("Ada"), 7);
        student("Bob");
        statements().clear();

        List<Student> read = await(students().include(Student_.locker).all());

        assertThat(Objects.requireNonNull(read.get(0).locker.loaded()).number).isEqualTo(7);
        assertThat(read.get(1).locker.isLoaded()).isTrue();
        assertThat(read.get(1).locker.loaded()).isNull();
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void asksForNothingWhereThereIsNoParent() {
        assertThat(await(students().include(Student_.locker).all())).isEmpty();

        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void givesTheFirstWhereSeveralRowsRefer() {
        Student ada = student("Ada");
        locker(ada, 9);
        locker(ada, 7);
        locker(ada, 8);
        statements().clear();

        Student byId = await(students().include(Student_.locker).one());
        Student byNumber = await(students()
                .include(Student_.locker, l -> l.orderBy(Locker_.number.asc()))
                .one());
        Student among = await(students()
                .include(Student_.locker, l -> l.where(Locker_.number.lt(9)).orderBy(Locker_.number.desc()))
                .one());

        assertThat(byId.locker.required().number).isEqualTo(9);
        assertThat(byNumber.locker.required().number).isEqualTo(7);
        assertThat(among.locker.required().number).isEqualTo(8);
        assertThat(await(await(students().findOne()).locker.get()).number).isEqualTo(9);
        assertThat(statements().mostRows()).isEqualTo(1);
    }

    @Test
    void readsNoMoreThanOneRowOfAParentThatManyReferTo() {
        Student ada = student("Ada");
        for (int i = 0; i < 40; i++) {
            locker(ada, i);
        }
        Student bob = student("Bob");
        locker(bob, 100);
        var careful = database().open(builder -> builder.rowBudget(4)).repository(Student_.MODEL);
        statements().clear();

        List<Integer> numbers = await(careful.include(Student_.locker)
                .orderBy(Student_.name.asc())
                .all()
                .map(student -> student.locker.required().number));

        assertThat(numbers).containsExactly(0, 100);
        assertThat(statements().mostRows()).isLessThanOrEqualTo(2);
    }

    @Test
    void readsAUniqueKeyWithoutNumberingRows() {
        Locker locker = locker(null, 7);
        run(repository(Padlock_.MODEL).create(padlock -> {
            padlock.code = 1_234;
            padlock.locker.set(locker);
        }));
        statements().clear();

        Locker read = await(lockers().include(Locker_.padlock).one());

        assertThat(read.padlock.required().code).isEqualTo(1_234);
        assertThat(statements().texts()).noneMatch(text -> text.contains("row_number"));
    }

    @Test
    void loadsToAnyDepth() {
        Locker locker = locker(student("Ada"), 7);
        run(repository(Padlock_.MODEL).create(padlock -> {
            padlock.code = 1_234;
            padlock.locker.set(locker);
        }));
        statements().clear();

        Student read = await(students()
                .include(Student_.locker, l -> l.include(Locker_.padlock).include(Locker_.student))
                .one());

        assertThat(read.locker.required().padlock.required().code).isEqualTo(1_234);
        assertThat(read.locker.required().student.required().name).isEqualTo("Ada");
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    void loadsLazilyForAllSiblingsByOneStatement() {
        for (int i = 0; i < 20; i++) {
            locker(student("S" + i), i);
        }
        List<Student> siblings = await(students().findAll());
        statements().clear();

        List<Integer> numbers =
                await(Flux.fromIterable(siblings).concatMap(s -> s.locker.get().map(locker -> locker.number)));

        assertThat(numbers).hasSize(20).doesNotHaveDuplicates();
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void refusesToBeSetSinceTheKeyIsAtTheOtherEnd() {
        Student ada = student("Ada");
        Locker locker = locker(null, 7);
        Student unbound = new Student();
        unbound.name = "Bob";
        unbound.locker.set(locker);

        assertThatThrownBy(() -> ada.locker.set(locker))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Student.locker");
        assertThatThrownBy(() -> ada.locker.reference(locker.id)).isInstanceOf(QueryException.class);
        students()
                .save(unbound)
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
        assertThat(await(students().count())).isEqualTo(1);
    }

    @Test
    void signalsAnErrorAndReadsAgainAfterIt() {
        locker(student("Ada"), 7);
        Student ada = await(students().findAll()).get(0);
        sql().execute("ALTER TABLE `lockers` RENAME TO `lockers_away`");
        ada.locker
                .get()
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);
        sql().execute("ALTER TABLE `lockers_away` RENAME TO `lockers`");

        assertThat(await(ada.locker.get()).number).isEqualTo(7);
        ada.locker.get().as(flux -> StepVerifier.create(flux, 0)).thenCancel().verify(LIMIT);
    }

    @Test
    void joinsByAUniqueAttributeInsteadOfTheId() {
        Student ada = await(students().create(student -> {
            student.name = "Ada";
            student.cardNumber = "X-1";
        }));
        student("without a card");
        Repository<Loan, Long> loans = repository(Loan_.MODEL);
        run(loans.create(loan -> {
            loan.book = "Emma";
            loan.student.set(ada);
        }));
        run(loans.create(loan -> {
            loan.book = "Ulysses";
            loan.student.reference("X-1");
        }));

        List<Student> read = await(
                students().include(Student_.loans).orderBy(Student_.name.asc()).all());
        List<Loan> lent = await(loans.include(Loan_.student).all());

        assertThat(read.get(0).loans.loaded()).extracting(l -> l.book).containsExactly("Emma", "Ulysses");
        assertThat(read.get(1).loans.loaded()).isEmpty();
        assertThat(lent)
                .hasSize(2)
                .allMatch(loan -> loan.student.required().name.equals("Ada"));
        assertThat(lent).allMatch(loan -> Objects.equals(loan.cardNumber, "X-1"));
        loans.create(loan -> {
                    loan.book = "Persuasion";
                    loan.student.reference("nobody's card");
                })
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);
    }

    @Test
    void includesEveryAssociation() {
        Student ada = student("Ada");
        locker(ada, 7);
        enrol(ada, course("A", 1), 5);
        statements().clear();

        Student read = await(students()
                .include(Student_.courses, c -> c.limit(0))
                .includeAll()
                .one());

        assertThat(read.locker.required().number).isEqualTo(7);
        assertThat(read.courses.loaded()).isEmpty();
        assertThat(read.clubs.loaded()).isEmpty();
        assertThat(read.following.loaded()).isEmpty();
        assertThat(read.followers.loaded()).isEmpty();
        assertThat(read.loans.loaded()).isEmpty();
        assertThat(read.locker.required().padlock.isLoaded()).isFalse();
        assertThat(statements().count())
                .as("none for loans, since there is no card")
                .isEqualTo(6);
    }

    @Test
    void includesEveryAssociationOfWhatIsIncludedButNoModelTwiceOnTheWay() {
        Student ada = student("Ada");
        locker(ada, 7);
        enrol(ada, course("A", 1), 5);

        Student read = await(students().includeAllNested().one());

        assertThat(read.locker.required().padlock.isLoaded()).isTrue();
        assertThat(read.locker.required().student.isLoaded()).isFalse();
        assertThat(read.courses.loaded().get(0).enrolments.loaded()).hasSize(1);
        assertThat(read.courses.loaded().get(0).students.isLoaded()).isFalse();
        assertThat(read.courses
                        .loaded()
                        .get(0)
                        .enrolments
                        .loaded()
                        .get(0)
                        .course
                        .isLoaded())
                .isFalse();
    }

    @Test
    void tellsAndFindsWhatAJunctionConnects() {
        List<Student> siblings = seedSchool(3, 4);
        Student first = siblings.get(0);
        Course own = await(courses().where(Course_.code.eq("C0001")).one());
        Course foreign = course("X", 1);
        statements().clear();

        assertThat(await(first.courses.has(own))).isTrue();
        assertThat(await(first.courses.has(own, foreign))).isFalse();
        List<String> found = await(Flux.fromIterable(siblings)
                .concatMap(student -> student.courses.find(c -> c.where(Course_.credits.lt(3))
                        .orderBy(Course_.credits.desc())
                        .limit(1)))
                .map(course -> course.code));
        assertThat(found).containsExactly("C0002", "C0002", "C0002");
        assertThat(statements().count()).isEqualTo(3);
    }
}
