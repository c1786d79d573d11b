package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.caseWhen;
import static org.reactiveorm.query.function.Functions.outer;
import static org.reactiveorm.query.function.Functions.scalar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Account;
import org.reactiveorm.test.model.Account_;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.type.DataType;

/** Updates that set what the database computes of each row. */
public abstract class ComputedUpdateContract extends Contract {

    /** For bindings. */
    protected ComputedUpdateContract() {}

    private <V> List<@Nullable V> valuesOf(Attribute<Author, V> attribute) {
        return await(authors().orderBy(Author_.id.asc()).maps().list()).stream()
                .map(row -> attribute.type().javaType().cast(row.get(attribute.name())))
                .toList();
    }

    @Test
    void setsWhatIsCalculatedOfTheRow() {
        seedAuthors(3, (author, position) -> author.age = position == 2 ? null : 20 + position);

        assertThat(await(
                        authors().updateAll(Author_.age.set(Author_.age.times(2).plus(1)))))
                .isEqualTo(3);

        assertThat(valuesOf(Author_.age)).containsExactly(41, 43, null);
    }

    @Test
    void setsWhatFunctionsGive() {
        seedAuthors(2, (author, position) -> author.email = position == 0 ? "ada@example.com" : null);

        run(authors()
                .where(Author_.id.gt(0L))
                .update(
                        Author_.name.set(Author_.name.upper().concat("!")),
                        Author_.email.set(Author_.email.coalesce("none"))));

        assertThat(valuesOf(Author_.name)).containsExactly("AUTHOR-000000!", "AUTHOR-000001!");
        assertThat(valuesOf(Author_.email)).containsExactly("ada@example.com", "none");
    }

    @Test
    void setsAnotherAttribute() {
        seedAuthors(2, (author, position) -> author.email = "a" + position + "@example.com");

        run(authors().updateAll(Author_.name.set(Author_.email)));

        assertThat(valuesOf(Author_.name)).containsExactly("a0@example.com", "a1@example.com");
    }

    @Test
    void setsByAChoice() {
        seedAuthors(3, (author, position) -> author.age = 10 * position);

        run(authors()
                .updateAll(Author_.name.set(caseWhen(Author_.age.gte(20), "old")
                        .when(Author_.age.gte(10), "young")
                        .otherwise("new"))));

        assertThat(valuesOf(Author_.name)).containsExactly("new", "young", "old");
    }

    @Test
    void setsWhatTheRowsAtTheOtherEndGive() {
        seedAuthorsWithPosts(2, 3);
        run(authors().create(author -> author.name = "silent"));

        run(authors().updateAll(Author_.age.set(Author_.posts.max(Post_.score))));
        assertThat(valuesOf(Author_.age)).containsExactly(2, 2, null);

        run(authors()
                .where(Author_.posts.none())
                .update(Author_.age.set(Author_.posts.count().cast(DataType.INTEGER))));
        assertThat(valuesOf(Author_.age)).containsExactly(2, 2, 0);
    }

    @Test
    void setsWhatASubqueryGives() {
        seedAuthorsWithPosts(2, 4);

        run(authors()
                .updateAll(Author_.age.set(scalar(
                        posts().where(Post_.authorId.eq(outer(Author_.id)).and(Post_.score.lt(3)))
                                .select(Post_.score.max())))));

        assertThat(valuesOf(Author_.age)).containsExactly(2, 2);
    }

    @Test
    void readsTheRowAsItWasBefore() {
        seedAuthors(2, (author, position) -> author.age = 10 + position);

        run(authors()
                .updateAll(
                        Author_.age.set(1),
                        Author_.name.set(caseWhen(Author_.age.gt(10), "old").otherwise("young")),
                        Author_.email.set(Author_.name)));

        assertThat(valuesOf(Author_.age)).containsExactly(1, 1);
        assertThat(valuesOf(Author_.name)).containsExactly("young", "old");
        assertThat(valuesOf(Author_.email)).containsExactly(authorName(0), authorName(1));
    }

    @Test
    void exchangesValuesOrNamesTheMissingFeature() {
        seedAuthors(1, (author, position) -> author.email = "ada@example.com");
        List<Assignment<Author>> exchange = List.of(Author_.name.set(Author_.email), Author_.email.set(Author_.name));

        if (database().server().dialect().features().contains(Feature.SIMULTANEOUS_ASSIGNMENT)) {
            run(authors().updateAll(exchange.get(0), exchange.get(1)));

            assertThat(valuesOf(Author_.name)).containsExactly("ada@example.com");
            assertThat(valuesOf(Author_.email)).containsExactly(authorName(0));
        } else {
            assertThatThrownBy(() -> run(authors().updateAll(exchange.get(0), exchange.get(1))))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("cannot exchange the values of [name, email]");
            assertThat(valuesOf(Author_.name)).containsExactly(authorName(0));
        }
    }

    @Test
    void selectsFromTheSameTableOrNamesTheMissingFeature() {
        seedAuthors(3, (author, position) -> author.age = position);
        Assignment<Author> oldest = Author_.age.set(scalar(authors().select(Author_.age.max())));

        if (database().server().dialect().features().contains(Feature.SELECT_FROM_UPDATED_TABLE)) {
            run(authors().updateAll(oldest));

            assertThat(valuesOf(Author_.age)).containsExactly(2, 2, 2);
        } else {
            assertThatThrownBy(() -> run(authors().updateAll(oldest)))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("Author.age");
        }
    }

    @Test
    void countsTheVersionBesides() {
        run(repository(Account_.MODEL).create(account -> {
            account.owner = "Ada";
            account.balance = new BigDecimal("10.50");
        }));

        run(repository(Account_.MODEL)
                .where(Account_.owner.eq("Ada"))
                .update(Account_.balance.set(Account_.balance.times(new BigDecimal("2")))));

        Account after = await(repository(Account_.MODEL).findOne());
        assertThat(after.balance).isEqualByComparingTo("21");
        assertThat(after.version).isEqualTo(1);
    }

    @Test
    @RequiresFeature(Feature.UPDATE_RETURNING)
    void givesBackWhatItComputed() {
        seedAuthors(2, (author, position) -> author.age = position);

        assertThat(await(authors()
                        .where(Author_.age.eq(1))
                        .updateReturning(Author_.age.set(Author_.age.plus(41)))
                        .map(author -> author.age)))
                .containsExactly(42);
    }

    @Test
    void takesValuesAway() {
        seedAuthors(2, (author, position) -> author.age = position);

        run(authors().where(Author_.age.eq(1)).update(Author_.age.setNull()));

        assertThat(valuesOf(Author_.age)).containsExactly(0, null);
    }

    @Test
    void changesNothingWhereNoRowMatches() {
        seedAuthors(1, (author, position) -> author.age = 7);

        assertThat(await(authors().where(Author_.age.eq(8)).update(Author_.age.set(Author_.age.plus(1)))))
                .isZero();
    }

    @Test
    void refusesToLookAlongAPath() {
        assertThatThrownBy(() -> run(authors().updateAll(Author_.name.set(Author_.team.path(Team_.name)))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Author.team");
    }
}
