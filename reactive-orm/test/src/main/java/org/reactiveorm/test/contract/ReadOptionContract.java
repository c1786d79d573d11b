package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.sql.IndexHint.Advice;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Post_;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Options of a read: attributes to leave out, an empty result that is an error, plain maps, hints about indexes. */
public abstract class ReadOptionContract extends Contract {

    /** For bindings. */
    protected ReadOptionContract() {}

    @Test
    void leavesAttributesOut() {
        seedAuthors(1, (author, position) -> {
            author.email = "ada@example.com";
            author.age = 30;
        });

        Author author =
                await(authors().attributesExcept(Author_.email, Author_.status).one());
        assertThat(author.age).isEqualTo(30);
        assertThat(author.email).isNull();
        assertThatExceptionOfType(NotLoadedException.class).isThrownBy(() -> author.previous(Author_.email));
        assertThat(statements().texts())
                .hasSize(1)
                .noneMatch(text -> text.contains("email") || text.contains("status"));
    }

    @Test
    void neverWritesBackWhatItLeftOut() {
        seedAuthors(1, (author, position) -> {
            author.email = "ada@example.com";
            author.status = Status.RETIRED;
        });
        Author author = await(authors()
                .attributesExcept(Author_.email)
                .attributesExcept(Author_.status)
                .one());

        author.name = "Ada";
        run(author.save());

        Author read = await(authors().findOne());
        assertThat(read.email).isEqualTo("ada@example.com");
        assertThat(read.status).isEqualTo(Status.RETIRED);
        assertThat(read.name).isEqualTo("Ada");
    }

    @Test
    void alwaysReadsWhatItNeedsItself() {
        seedAuthorsWithPosts(2, 1);

        List<Author> read = await(authors()
                .attributesExcept(Author_.id, Author_.name)
                .include(Author_.posts, posts -> posts.attributesExcept(Post_.authorId, Post_.title))
                .orderBy(Author_.name.desc())
                .list());
        assertThat(read).allMatch(author -> author.id != null);
        assertThat(read).extracting(author -> author.name).containsExactly(authorName(1), authorName(0));
        assertThat(read).allMatch(author -> author.posts.loaded().size() == 1);
    }

    @Test
    void leavesNothingOutOfAPlainClass() {
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> repository(Person_.MODEL)
                .attributesExcept(Person_.height)
                .all());
    }

    @Test
    void makesAnEmptyResultAnError() {
        for (Mono<?> read : List.of(
                authors().rejectOnEmpty().list(),
                authors().rejectOnEmpty().one(),
                authors().rejectOnEmpty().first(),
                authors()
                        .rejectOnEmpty()
                        .where(Author_.age.gt(3))
                        .limit(2)
                        .all()
                        .then(),
                authors()
                        .rejectOnEmpty()
                        .select(Author_.name)
                        .into(name -> name)
                        .one())) {
            read.as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(EntityNotFoundException.class)
                            .hasMessageContaining("Author"))
                    .verify(LIMIT);
        }
        authors()
                .rejectOnEmpty(() -> new IllegalStateException("nobody"))
                .first()
                .as(StepVerifier::create)
                .expectErrorMessage("nobody")
                .verify(LIMIT);
    }

    @Test
    void leavesAResultThatIsNotEmptyAlone() {
        seedAuthors(3);

        assertThat(await(authors().rejectOnEmpty().list())).hasSize(3);
        assertThat(await(authors().rejectOnEmpty().first()).name).isEqualTo(authorName(0));
        assertThat(await(authors().rejectOnEmpty().all().limitRate(1))).hasSize(3);
        assertThat(await(authors().rejectOnEmpty().where(Author_.name.eq("x")).count()))
                .isZero();
    }

    @Test
    void readsPlainMaps() {
        seedAuthors(2, (author, position) -> author.age = position == 0 ? null : 30);

        List<Map<String, @Nullable Object>> rows = await(authors()
                .attributes(Author_.name, Author_.age)
                .orderBy(Author_.name.asc())
                .maps()
                .list());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).keySet()).containsExactly("name", "age");
        assertThat(rows.get(0)).containsEntry("name", authorName(0)).containsEntry("age", null);
        assertThat(rows.get(1)).containsEntry("age", 30);
        Map<String, @Nullable Object> whole =
                await(authors().attributesExcept(Author_.email).maps().first());
        assertThat(whole.keySet()).contains("id", "status", "teamId").doesNotContain("email");
        assertThat(whole).containsEntry("status", Status.ACTIVE);
        assertThat(Objects.requireNonNull(whole.get("id"))).isInstanceOf(Long.class);
    }

    @Test
    @RequiresFeature(Feature.INDEX_HINT)
    void namesIndexesToTheDatabase() {
        seedAuthors(2, (author, position) -> author.age = position);

        assertThat(await(authors()
                        .where(Author_.age.gte(0))
                        .indexHint(Advice.IGNORE, "PRIMARY")
                        .orderBy(Author_.age.desc())
                        .list()))
                .hasSize(2);
        assertThat(statements().texts().get(0)).contains("ignore index (");
        authors()
                .indexHint(Advice.USE, "no`such")
                .list()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
    }

    @Test
    void refusesIndexHintsThatTheDatabaseDoesNotTake() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().indexHint(Advice.USE));
        requireFeature(
                !database().server().dialect().features().contains(Feature.INDEX_HINT), "index hints that are refused");

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(
                        () -> authors().indexHint(Advice.FORCE, "authors_age").all())
                .withMessageContaining("Author");
    }
}
