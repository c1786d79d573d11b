package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.reachable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;

/** Conditions that follow an association of a model with itself any number of times. */
public abstract class RecursiveQueryContract extends SchoolContract {

    /** For bindings. */
    protected RecursiveQueryContract() {}

    private Repository<Employee, Long> employees() {
        return repository(Employee_.MODEL);
    }

    private Employee employee(String name, @Nullable Employee manager) {
        return await(employees().create(employee -> {
            employee.name = name;
            employee.manager.set(manager);
        }));
    }

    /** Ada over Bob and Cleo, Bob over Dan, Dan over Eve; Zoe by herself. */
    private Employee seed() {
        Employee ada = employee("Ada", null);
        Employee bob = employee("Bob", ada);
        employee("Cleo", ada);
        employee("Eve", employee("Dan", bob));
        employee("Zoe", null);
        statements().clear();
        return ada;
    }

    private List<String> names(Condition<Employee> condition) {
        return await(
                employees().where(condition).orderBy(Employee_.name.asc()).all().map(employee -> employee.name));
    }

    @Test
    @RequiresFeature(Feature.RECURSIVE_QUERY)
    void findsWhatLiesBelow() {
        seed();

        assertThat(names(reachable(Employee_.reports, Employee_.name.eq("Bob"))))
                .containsExactly("Bob", "Dan", "Eve");
        assertThat(names(reachable(Employee_.reports, Employee_.name.eq("Bob")).and(Employee_.name.ne("Bob"))))
                .containsExactly("Dan", "Eve");
        assertThat(names(reachable(Employee_.reports, Employee_.name.eq("Nobody"))))
                .isEmpty();
        assertThat(names(reachable(Employee_.reports, Employee_.name.in("Cleo", "Dan"))))
                .containsExactly("Cleo", "Dan", "Eve");
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    @RequiresFeature(Feature.RECURSIVE_QUERY)
    void findsWhatLiesAbove() {
        seed();

        assertThat(names(reachable(Employee_.manager, Employee_.name.eq("Eve"))))
                .containsExactly("Ada", "Bob", "Dan", "Eve");
        assertThat(names(reachable(Employee_.manager, Employee_.name.eq("Eve")).not()))
                .containsExactly("Cleo", "Zoe");
    }

    @Test
    @RequiresFeature(Feature.RECURSIVE_QUERY)
    void endsInACircle() {
        Employee ada = seed();
        Employee eve = await(employees().where(Employee_.name.eq("Eve")).one());
        run(ada.update(employee -> employee.manager.set(eve)));

        assertThat(names(reachable(Employee_.reports, Employee_.name.eq("Dan"))))
                .containsExactly("Ada", "Bob", "Cleo", "Dan", "Eve");
    }

    @Test
    @RequiresFeature(Feature.RECURSIVE_QUERY)
    void followsAJunction() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Student cleo = student("Cleo");
        connect("follows", "follower_id", ada.id, "followed_id", bob.id);
        connect("follows", "follower_id", bob.id, "followed_id", cleo.id);
        connect("follows", "follower_id", cleo.id, "followed_id", bob.id);
        student("Dan");

        assertThat(await(students()
                        .where(reachable(Student_.following, Student_.name.eq("Ada")))
                        .orderBy(Student_.name.asc())
                        .all()
                        .map(student -> student.name)))
                .containsExactly("Ada", "Bob", "Cleo");
        assertThat(await(students()
                        .where(reachable(Student_.followers, Student_.name.eq("Ada")))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.RECURSIVE_QUERY)
    void countsAndChangesWhatItFinds() {
        seed();
        Condition<Employee> below = reachable(Employee_.reports, Employee_.manager.any(Employee_.name.eq("Ada")));

        assertThat(await(employees().where(below).count())).isEqualTo(4);
        assertThat(await(employees().where(below).update(Employee_.name.set(Employee_.name.upper()))))
                .isEqualTo(4);
        assertThat(names(Employee_.name.gt(" "))).contains("BOB", "CLEO", "DAN", "EVE", "Ada", "Zoe");
    }

    @Test
    void namesTheMissingFeature() {
        boolean missing = !database().server().dialect().features().contains(Feature.RECURSIVE_QUERY);
        requireFeature(missing, "the lack of recursive queries");

        assertThatThrownBy(() -> names(reachable(Employee_.reports, Employee_.name.eq("Bob"))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("Employee.reports");
    }
}
