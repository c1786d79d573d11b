package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Department_;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import reactor.test.StepVerifier;

/** Making tables: in the order of their references, in cycles, with keys and indexes, as often as one likes. */
public abstract class SyncContract extends Contract {

    /** For bindings. */
    protected SyncContract() {}

    @Test
    void makesTablesThatReferToEachOther() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Employee_.MODEL, Department_.MODEL));
        run(fresh.orm().sync());

        Employee head = await(fresh.orm().repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));
        run(fresh.orm().repository(Department_.MODEL).create(department -> {
            department.name = "research";
            department.head.set(head);
        }));
        assertThat(await(fresh.orm()
                                .repository(Department_.MODEL)
                                .include(Department_.head)
                                .one())
                        .head
                        .loaded())
                .isNotNull();
    }

    @Test
    void makesForeignKeysOfACycle() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Employee_.MODEL, Department_.MODEL));
        run(fresh.orm().sync());

        fresh.orm()
                .repository(Department_.MODEL)
                .create(department -> {
                    department.name = "nowhere";
                    department.head.reference(4_711L);
                })
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        fresh.orm()
                .repository(Employee_.MODEL)
                .create(employee -> {
                    employee.name = "nobody";
                    employee.department.reference(4_711L);
                })
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
    }

    @Test
    void changesNothingTheSecondTime() {
        seedAuthors(3);

        run(orm().sync());

        assertThat(await(authors().count())).isEqualTo(3);
    }

    @Test
    void startsAgainWhereItIsForced() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Employee_.MODEL, Department_.MODEL));
        run(fresh.orm().sync());
        run(fresh.orm().repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));

        run(fresh.orm().sync(options -> options.force()));

        assertThat(await(fresh.orm().repository(Employee_.MODEL).count())).isZero();
        run(fresh.orm().sync(options -> options.force()));
    }

    @Test
    void dropsTablesThatReferToEachOther() {
        FreshDatabase fresh = database().openFresh(builder -> builder.models(Employee_.MODEL, Department_.MODEL));
        run(fresh.orm().sync());
        run(fresh.orm().drop());
        run(fresh.orm().drop());

        fresh.orm()
                .repository(Employee_.MODEL)
                .count()
                .as(StepVerifier::create)
                .expectError()
                .verify(LIMIT);
        run(fresh.orm().sync());
        assertThat(await(fresh.orm().repository(Employee_.MODEL).count())).isZero();
    }

    @Test
    void forcesATableWhoseCachedStatementsAreOld() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> before =
                fresh.define("Thing", d -> d.string("name", 20).integer("size"));
        run(fresh.sync());
        run(before.create(row -> row.set("name", "a").set("size", 1)));
        for (int i = 0; i < 8; i++) {
            assertThat(await(before.findAll())).hasSize(1);
        }

        run(fresh.sync(options -> options.force()));

        assertThat(await(before.findAll())).isEmpty();
    }

    @Test
    void makesUniqueAndPlainIndexes() {
        FreshDatabase fresh = database()
                .openFresh(builder -> builder.models(Team_.MODEL, Author_.MODEL, Post_.MODEL, Comment_.MODEL));
        run(fresh.orm().sync());

        assertThat(fresh.database().indexes("authors"))
                .anySatisfy(index -> assertThat(index.toLowerCase(Locale.ROOT)).contains("age"))
                .anySatisfy(index -> assertThat(index.toLowerCase(Locale.ROOT)).contains("email"));
    }

    @Test
    void asksForAValueWhereOneIsRequired() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things =
                fresh.define("Thing", d -> d.string("name", 20).notNull());
        run(fresh.sync());

        things.create(row -> {})
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
    }
}
