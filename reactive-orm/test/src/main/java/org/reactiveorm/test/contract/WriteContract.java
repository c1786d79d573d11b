package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Person;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Team;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Making, changing and removing rows, one by one and by query. */
public abstract class WriteContract extends Contract {

    /** For bindings. */
    protected WriteContract() {}

    @Test
    void buildsAnInstanceWithoutAStatement() {
        Author built = authors().build(author -> author.name = "Ada");

        assertThat(built.isNew()).isTrue();
        assertThat(built.status).isEqualTo(Status.ACTIVE);
        assertThat(statements().count()).isZero();
    }

    @Test
    void createsARowByOneStatement() {
        Author saved = await(authors().create(author -> author.name = "Ada"));

        assertThat(statements().count()).isEqualTo(1);
        assertThat(saved.id).isNotNull();
        assertThat(saved.isNew()).isFalse();
        assertThat(saved.changed()).isEmpty();
        assertThat(await(authors().count())).isEqualTo(1);
    }

    @Test
    void createsNothingBeforeItIsSubscribed() {
        Mono<Author> creation = authors().create(author -> author.name = "Ada");

        assertThat(statements().count()).isZero();
        run(creation);
        run(creation);
        assertThat(await(authors().count())).isEqualTo(2);
    }

    @Test
    void createsAnInstanceMadeByItsConstructor() {
        Author own = new Author();
        own.name = "Ada";

        Author saved = await(authors().create(own));

        assertThat(saved).isSameAs(own);
        assertThat(saved.id).isNotNull();
        assertThat(await(saved.posts.get())).isEmpty();
    }

    @Test
    void writesDefaultsAndMissingValues() {
        run(authors().create(author -> author.name = "Ada"));

        assertThat(sql().rows("SELECT `status` FROM `authors`")).containsExactly("ACTIVE");
        assertThat(sql().rows("SELECT `email` FROM `authors`")).containsExactly("null");
    }

    @Test
    void savesANewInstanceByAnInsert() {
        Author built = authors().build(author -> author.name = "Ada");

        assertThat(await(built.save())).isSameAs(built);
        assertThat(await(authors().count())).isEqualTo(1);
    }

    @Test
    void savesAKnownInstanceByAnUpdate() {
        Author known = await(authors().create(author -> author.name = "Ada"));
        known.age = 36;

        run(known.save());

        assertThat(await(authors().count())).isEqualTo(1);
        assertThat(await(authors().findOne()).age).isEqualTo(36);
    }

    @Test
    void updatesAnInstance() {
        Author known = await(authors().create(author -> author.name = "Ada"));

        run(known.update(author -> author.age = 36));
        assertThat(await(authors().findOne()).age).isEqualTo(36);
        known.age = 37;
        run(authors().update(known));
        assertThat(await(authors().findOne()).age).isEqualTo(37);
    }

    @Test
    void takesAValueAway() {
        Author known = await(authors().create(author -> {
            author.name = "Ada";
            author.age = 36;
        }));

        run(known.update(author -> author.age = null));

        assertThat(await(authors().findOne()).age).isNull();
    }

    @Test
    void writesAPlainClassWhole() {
        Person person = new Person();
        person.setFullName("Ada");
        Person saved = await(repository(Person_.MODEL).save(person));
        assertThat(saved.getId()).isNotNull();
        saved.setMember(true);
        saved.setHeight(160);

        run(repository(Person_.MODEL).save(saved));

        Person read = await(repository(Person_.MODEL).findOne());
        assertThat(read.isMember()).isTrue();
        assertThat(read.getHeight()).isEqualTo(160);
        assertThat(await(repository(Person_.MODEL).count())).isEqualTo(1);
    }

    @Test
    void destroysAnInstance() {
        seedAuthors(2);
        Author known = await(authors().findOne());

        run(known.destroy());

        assertThat(await(authors().findAll())).extracting(author -> author.name).containsExactly(authorName(1));
    }

    @Test
    void destroysAPlainInstance() {
        Person saved = await(repository(Person_.MODEL).create(person -> person.setFullName("Ada")));

        run(repository(Person_.MODEL).destroy(saved));

        assertThat(await(repository(Person_.MODEL).exists())).isFalse();
    }

    @Test
    void reloadsAnInstance() {
        Author known = await(authors().create(author -> author.name = "Ada"));
        sql().execute("UPDATE `authors` SET `age` = 36");
        known.name = "changed and not saved";

        assertThat(await(known.reload())).isSameAs(known);
        assertThat(known.name).isEqualTo("Ada");
        assertThat(known.age).isEqualTo(36);
        assertThat(known.changed()).isEmpty();
    }

    @Test
    void refusesToReloadARowThatIsGone() {
        Author known = await(authors().create(author -> author.name = "Ada"));
        sql().execute("DELETE FROM `authors`");

        known.reload()
                .as(StepVerifier::create)
                .expectError(EntityNotFoundException.class)
                .verify(LIMIT);
    }

    @Test
    void refusesToUpdateARowThatIsGone() {
        Author known = await(authors().create(author -> author.name = "Ada"));
        sql().execute("DELETE FROM `authors`");

        known.update(author -> author.age = 1)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(EntityNotFoundException.class)
                        .hasMessageContaining("Author"))
                .verify(LIMIT);
    }

    @Test
    void updatesARowToTheValuesItHas() {
        Author known = await(authors().create(author -> author.name = "Ada"));
        sql().execute("UPDATE `authors` SET `age` = 36");
        known.age = 36;

        run(known.save());

        assertThat(await(authors().findOne()).age).isEqualTo(36);
    }

    @Test
    void updatesByQuery() {
        seedAuthors(5, (author, position) -> author.age = position);

        Long changed = await(
                authors().where(Author_.age.gte(3)).update(Author_.status.set(Status.RETIRED), Author_.age.setNull()));

        assertThat(changed).isEqualTo(2);
        assertThat(await(authors().where(Author_.status.eq(Status.RETIRED)).count()))
                .isEqualTo(2);
        assertThat(await(authors().where(Author_.age.isNull()).count())).isEqualTo(2);
    }

    @Test
    void countsRowsThatAnUpdateLeavesAsTheyAre() {
        seedAuthors(3);

        assertThat(await(authors().where(Author_.name.isNotNull()).update(Author_.status.set(Status.ACTIVE))))
                .isEqualTo(3);
    }

    @Test
    void updatesNothingWhereNoRowMatches() {
        assertThat(await(authors().where(Author_.age.gt(3)).update(Author_.age.set(1))))
                .isZero();
    }

    @Test
    void destroysByQuery() {
        seedAuthors(5, (author, position) -> author.age = position);

        assertThat(await(authors().where(Author_.age.lt(2)).destroy())).isEqualTo(2);
        assertThat(await(authors().count())).isEqualTo(3);
    }

    @Test
    void refusesToChangeEveryRowByAccident() {
        assertThatThrownBy(() -> run(authors().limit(3).update(Author_.age.set(1))))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> run(authors().orderBy(Author_.age.asc()).destroy()))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> run(authors().withDeleted().forceDestroy())).isInstanceOf(QueryException.class);
    }

    @Test
    void changesEveryRowWhereItIsSaidSo() {
        seedAuthors(3);

        assertThat(await(authors().updateAll(Author_.age.set(9)))).isEqualTo(3);
        assertThat(await(authors().where(Author_.age.eq(9)).count())).isEqualTo(3);
        assertThat(await(authors().destroyAll())).isEqualTo(3);
        assertThat(await(authors().exists())).isFalse();
    }

    @Test
    void refusesToUpdateNothing() {
        assertThatThrownBy(() -> run(authors().where(Author_.age.gt(1)).update()))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void writesARowWithAnAssignedId() {
        var countries = repository(Country_.MODEL);
        var iceland = await(countries.create(country -> {
            country.code = "IS";
            country.name = "Iceland";
        }));

        run(iceland.update(country -> country.name = "Ísland"));

        assertThat(await(countries.findByPk("IS")).name).isEqualTo("Ísland");
        assertThat(await(countries.count())).isEqualTo(1);
    }

    @Test
    void keepsTimestampsOfAnInheritedBase() {
        Employee saved = await(repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));
        Instant made = Objects.requireNonNull(saved.createdAt);
        assertThat(saved.updatedAt).isEqualTo(made);

        run(saved.update(employee -> employee.name = "Ada L."));

        Employee read = await(repository(Employee_.MODEL).findOne());
        assertThat(read.createdAt).isEqualTo(made);
        assertThat(read.updatedAt).isEqualTo(saved.updatedAt).isAfterOrEqualTo(made);
    }

    @Test
    void keepsTheTimestampOfAnUpdateByQuery() {
        Employee saved = await(repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));
        sql().execute("UPDATE `employees` SET `updated_at` = `created_at`");

        run(repository(Employee_.MODEL).where(Employee_.name.eq("Ada")).update(Employee_.name.set("Eve")));

        Employee read = await(repository(Employee_.MODEL).findOne());
        assertThat(read.createdAt).isEqualTo(saved.createdAt);
        assertThat(read.updatedAt).isAfterOrEqualTo(Objects.requireNonNull(saved.createdAt));
    }

    @Test
    void refersToARowThatWasSavedBefore() {
        Team red = await(teams().create(team -> team.name = "red"));

        Author saved = await(authors().create(author -> {
            author.name = "Ada";
            author.team.set(red);
        }));

        assertThat(saved.teamId).isEqualTo(red.id);
        run(saved.update(author -> author.team.set(null)));
        assertThat(await(authors().findOne()).teamId).isNull();
    }

    @Test
    void refersToARowByItsId() {
        Team red = await(teams().create(team -> team.name = "red"));
        Team blue = await(teams().create(team -> team.name = "blue"));
        Author saved = await(authors().create(author -> {
            author.name = "Ada";
            author.team.reference(red.id);
        }));
        assertThat(saved.teamId).isEqualTo(red.id);

        run(saved.update(author -> author.team.reference(blue.id)));

        assertThat(await(authors().findOne()).teamId).isEqualTo(blue.id);
        assertThat(await(saved.team.get()).name).isEqualTo("blue");
    }

    @Test
    void followsAForeignKeyThatWasChangedByItself() {
        Team red = await(teams().create(team -> team.name = "red"));
        Team blue = await(teams().create(team -> team.name = "blue"));
        Author saved = await(authors().create(author -> {
            author.name = "Ada";
            author.team.set(red);
        }));

        run(saved.update(author -> author.teamId = blue.id));

        assertThat(await(saved.team.get()).name).isEqualTo("blue");
    }

    @Test
    void refusesToReferToARowThatWasNotSaved() {
        Team unsaved = teams().build(team -> team.name = "red");

        authors()
                .create(author -> {
                    author.name = "Ada";
                    author.team.set(unsaved);
                })
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContaining("save it first"))
                .verify(LIMIT);
    }

    @Test
    void chainsWritesInOrder() {
        Mono<List<String>> names = authors()
                .create(author -> author.name = "a")
                .flatMap(author -> author.update(a -> a.name = "b"))
                .flatMap(author -> author.update(a -> a.name = "c"))
                .then(authors().select(Author_.name).into(name -> name).list());

        assertThat(await(names)).containsExactly("c");
    }
}
