package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Club;
import org.reactiveorm.test.model.Club_;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Department_;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Enrolment_;
import org.reactiveorm.test.model.Loan_;
import org.reactiveorm.test.model.Locker_;
import org.reactiveorm.test.model.Notice_;
import org.reactiveorm.test.model.Padlock_;
import org.reactiveorm.test.model.Student_;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Emptying tables, one and all. */
public abstract class TruncateContract extends Contract {

    /** For bindings. */
    protected TruncateContract() {}

    @Test
    void emptiesATableAtOnce() {
        Repository<Row, Object> things =
                things(database().openFresh(builder -> builder).orm());
        add(things, 3);

        run(things.truncate());

        assertThat(await(things.count())).isZero();
        run(things.truncate());
        assertThat(await(things.count())).isZero();
    }

    @Test
    void doesNothingBeforeItIsSubscribed() {
        Repository<Row, Object> things =
                things(database().openFresh(builder -> builder).orm());
        add(things, 1);
        Mono<Void> truncate = things.truncate();
        assertThat(await(things.count())).isEqualTo(1);

        run(truncate);
        add(things, 2);
        run(truncate);

        assertThat(await(things.count())).isZero();
    }

    @Test
    void takesRowsAlongThatAreMarkedAsDeleted() {
        Orm fresh =
                database().openFresh(builder -> builder.models(Notice_.MODEL)).orm();
        run(fresh.sync());
        run(fresh.repository(Notice_.MODEL)
                .create(notice -> notice.subject = "old")
                .flatMap(notice -> notice.destroy()));
        assertThat(await(fresh.repository(Notice_.MODEL).withDeleted().count())).isEqualTo(1);

        run(fresh.repository(Notice_.MODEL).truncate());

        assertThat(await(fresh.repository(Notice_.MODEL).withDeleted().count())).isZero();
    }

    @Test
    void countsIdsAnewWhereItIsTold() {
        Repository<Row, Object> things =
                things(database().openFresh(builder -> builder).orm());
        add(things, 3);

        run(things.truncate(options -> options.restartIdentity()));

        assertThat(add(things, 1)).isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.TRUNCATE_KEEPS_IDENTITY)
    void goesOnCountingIds() {
        Repository<Row, Object> things =
                things(database().openFresh(builder -> builder).orm());
        long last = add(things, 3);

        run(things.truncate());

        assertThat(add(things, 1)).isGreaterThan(last);
    }

    @Test
    void refusesATableThatAnotherOneRefersTo() {
        Orm fresh = company();
        run(fresh.repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));

        fresh.repository(Employee_.MODEL)
                .truncate()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
        assertThat(await(fresh.repository(Employee_.MODEL).count())).isEqualTo(1);
    }

    @Test
    void cascadesOrNamesTheMissingFeature() {
        Orm fresh = company();
        fill(fresh);
        Repository<Employee, Long> employees = fresh.repository(Employee_.MODEL);
        if (!database().server().dialect().features().contains(Feature.TRUNCATE_CASCADE)) {
            assertThatThrownBy(() -> employees.truncate(options -> options.cascade()))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("orm.truncate()");
            assertThatThrownBy(() -> fresh.truncate(options -> options.cascade()))
                    .isInstanceOf(UnsupportedFeatureException.class);
            return;
        }

        run(employees.truncate(options -> options.cascade()));

        assertThat(await(employees.count())).isZero();
        assertThat(await(fresh.repository(Department_.MODEL).count())).isZero();
    }

    @Test
    void takesPartInATransactionOrNamesTheMissingFeature() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = things(fresh);
        add(things, 2);
        Mono<Void> work = fresh.transaction(tx -> things.truncate()
                .then(things.count())
                .flatMap(count -> Mono.<Void>error(new IllegalStateException("there were " + count))));

        if (database().server().dialect().features().contains(Feature.TRANSACTIONAL_TRUNCATE)) {
            work.as(StepVerifier::create).expectErrorMessage("there were 0").verify(LIMIT);
        } else {
            work.as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(UnsupportedFeatureException.class)
                            .hasMessageContaining("forceDestroyAll"))
                    .verify(LIMIT);
        }
        assertThat(await(things.count())).isEqualTo(2);
    }

    @Test
    void emptiesAllTablesThoughTheyReferInCircles() {
        Orm fresh = company();
        fill(fresh);

        run(fresh.truncate());

        assertThat(await(fresh.repository(Employee_.MODEL).count())).isZero();
        assertThat(await(fresh.repository(Department_.MODEL).count())).isZero();
        run(fresh.truncate());
    }

    @Test
    void emptiesJunctionsThatAreOnlyTables() {
        Orm fresh = database()
                .openFresh(builder -> builder.models(
                        Student_.MODEL,
                        Course_.MODEL,
                        Enrolment_.MODEL,
                        Club_.MODEL,
                        Locker_.MODEL,
                        Padlock_.MODEL,
                        Loan_.MODEL))
                .orm();
        run(fresh.sync());
        Long student =
                Objects.requireNonNull(await(fresh.repository(Student_.MODEL).create(it -> it.name = "Ada")).id);
        Club club = await(fresh.repository(Club_.MODEL).create(it -> it.name = "chess"));
        run(fresh.sql("insert into " + quoted("club_members") + " (" + quoted("student_id") + ", " + quoted("club_id")
                        + ") values (?, ?)")
                .binds(student, Objects.requireNonNull(club.id))
                .run());

        run(fresh.truncate());

        assertThat(await(fresh.repository(Student_.MODEL).count())).isZero();
        assertThat(await(fresh.sql("select count(*) from " + quoted("club_members"))
                        .map(row -> row.get(0, Long.class))
                        .one()))
                .isZero();
    }

    @Test
    void countsAllIdsAnewWhereItIsTold() {
        Orm fresh = company();
        fill(fresh);

        run(fresh.truncate(options -> options.restartIdentity()));

        assertThat(await(fresh.repository(Employee_.MODEL).create(employee -> employee.name = "Eve")).id)
                .isEqualTo(1);
        assertThat(await(fresh.repository(Department_.MODEL).create(it -> it.name = "sales")).id)
                .isEqualTo(1);
    }

    @Test
    void emptiesAllTablesInsideATransactionOnly() {
        Orm fresh = company();
        fill(fresh);

        fresh.transaction(tx -> fresh.truncate()
                        .then(fresh.repository(Employee_.MODEL).count())
                        .flatMap(count -> Mono.<Void>error(new IllegalStateException("there were " + count))))
                .as(StepVerifier::create)
                .expectErrorMessage("there were 0")
                .verify(LIMIT);

        assertThat(await(fresh.repository(Employee_.MODEL).count())).isEqualTo(2);
        assertThat(await(fresh.repository(Department_.MODEL).count())).isEqualTo(1);
    }

    @Test
    void keepsAllRowsWhereOneTableCannotBeEmptied() {
        Orm fresh = company();
        fill(fresh);
        run(fresh.sql("create table guests (id integer primary key, host bigint not null,"
                        + " foreign key (host) references " + quoted("employees") + " (" + quoted("id") + "))")
                .run());
        run(fresh.sql("insert into guests (id, host) select 1, min(" + quoted("id") + ") from " + quoted("employees"))
                .run());

        fresh.truncate()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);

        assertThat(await(fresh.repository(Employee_.MODEL).count())).isEqualTo(2);
        assertThat(await(fresh.repository(Department_.MODEL).count())).isEqualTo(1);
    }

    private String quoted(String name) {
        return database().server().dialect().quote(name);
    }

    private Orm company() {
        Orm fresh = database()
                .openFresh(builder -> builder.models(Employee_.MODEL, Department_.MODEL))
                .orm();
        run(fresh.sync());
        return fresh;
    }

    /** A department whose head belongs to it, and who is the superior of another one and of herself. */
    private static void fill(Orm orm) {
        Employee ada = await(orm.repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));
        run(orm.repository(Department_.MODEL)
                .create(department -> {
                    department.name = "research";
                    department.head.set(ada);
                })
                .flatMap(department -> ada.update(employee -> {
                    employee.department.set(department);
                    employee.managerId = employee.id;
                })));
        run(orm.repository(Employee_.MODEL).create(employee -> {
            employee.name = "Eve";
            employee.manager.set(ada);
        }));
    }

    private static Repository<Row, Object> things(Orm orm) {
        Repository<Row, Object> things = orm.define("Thing", d -> d.string("name", 20));
        run(orm.sync());
        return things;
    }

    /** Adds rows; the id of the last one. */
    private static long add(Repository<Row, Object> things, int count) {
        long last = 0;
        for (int i = 0; i < count; i++) {
            Row thing = await(things.create(row -> row.set("name", "a")));
            last = Objects.requireNonNull(thing.get("id", Long.class));
        }
        return last;
    }
}
