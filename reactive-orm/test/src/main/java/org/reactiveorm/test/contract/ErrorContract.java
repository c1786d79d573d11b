package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.ConstraintViolationException.Kind;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.test.model.Team;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Errors tell what broke and never a value. */
public abstract class ErrorContract extends Contract {

    private static final String SECRET = "canary-4711@example.com";

    /** For bindings. */
    protected ErrorContract() {}

    @Test
    void namesABrokenUniqueConstraint() {
        run(authors().create(author -> {
            author.name = "Ada";
            author.email = SECRET;
        }));

        expectViolation(
                Kind.UNIQUE,
                authors().create(author -> {
                    author.name = "Eve";
                    author.email = SECRET;
                }),
                violation ->
                        assertThat(violation.constraint() + violation.columns()).containsIgnoringCase("email"));
    }

    @Test
    void namesABrokenPrimaryKey() {
        run(authors().create(author -> {
            author.id = 1L;
            author.name = "Ada";
        }));

        expectViolation(
                Kind.UNIQUE,
                authors().create(author -> {
                    author.id = 1L;
                    author.name = SECRET;
                }),
                violation -> {});
    }

    @Test
    void namesABrokenForeignKeyOfAChild() {
        expectViolation(
                Kind.FOREIGN_KEY,
                posts().create(post -> {
                    post.title = SECRET;
                    post.authorId = 987_654_321L;
                }),
                violation -> assertThat(violation.constraint()).isNotNull());
    }

    @Test
    void namesABrokenForeignKeyOfAParent() {
        Team team = await(teams().create(t -> t.name = "red"));
        run(authors().create(author -> {
            author.name = "Ada";
            author.teamId = team.id;
        }));

        expectViolation(Kind.FOREIGN_KEY, team.destroy(), violation -> {});
    }

    @Test
    void namesAMissingValue() {
        expectViolation(Kind.NOT_NULL, posts().create(post -> post.authorId = null), violation -> assertThat(
                        violation.columns())
                .allSatisfy(column -> assertThat(column).isEqualToIgnoringCase("title")));
    }

    @Test
    void namesABrokenCheck() {
        sql().execute("ALTER TABLE `samples` ADD CONSTRAINT `small_is_small` CHECK (`small` < 100)");
        try {
            expectViolation(
                    Kind.CHECK,
                    repository(Sample_.MODEL).create(sample -> {
                        sample.small = 471_147;
                        sample.word = SECRET;
                    }),
                    violation -> assertThat(violation.constraint()).isEqualToIgnoringCase("small_is_small"));
        } finally {
            sql().execute("ALTER TABLE `samples` DROP CONSTRAINT `small_is_small`");
        }
    }

    @Test
    void showsTheStatementThatWasRefused() {
        sql().execute("ALTER TABLE `samples` RENAME TO `samples_away`");
        try {
            repository(Sample_.MODEL)
                    .where(Sample_.word.eq(SECRET))
                    .list()
                    .as(StepVerifier::create)
                    .expectErrorSatisfies(error -> {
                        assertThat(error).isInstanceOf(StatementException.class);
                        assertThat(((StatementException) error).sql()).containsIgnoringCase("samples");
                        expectNoSecret(error);
                    })
                    .verify(LIMIT);
        } finally {
            sql().execute("ALTER TABLE `samples_away` RENAME TO `samples`");
        }
    }

    @Test
    void tellsTheSqlState() {
        posts().create(post -> {
                    post.title = "one";
                    post.authorId = 987_654_321L;
                })
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(((StatementException) error).sqlState()).startsWith("23"))
                .verify(LIMIT);
    }

    @Test
    void keepsARowThatDoesNotFitOutOfItsMessage() {
        seedAuthors(1);
        sql().execute("UPDATE `authors` SET `status` = 'CANARY4711'");

        authors()
                .findAll()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(MappingException.class)
                        .hasMessageContaining("status")
                        .hasMessageNotContaining("CANARY4711"))
                .verify(LIMIT);
    }

    @Test
    void endsAStatementThatRunsTooLong() {
        var hasty = database()
                .open(builder -> builder.gateway(options -> options.statementTimeout(Duration.ofMillis(400))
                        // H2 cannot end a statement that waits for a lock, nor close its connection before
                        .hardLimit(Duration.ofSeconds(1))));
        lockAuthorsWhile(() -> hasty.repository(Author_.MODEL)
                .updateAll(Author_.age.set(1))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(TransientStatementException.class)
                        .hasMessageContaining("time"))
                .verify(LIMIT));
    }

    @Test
    void goesOnWorkingAfterAnError() {
        for (int round = 0; round < 20; round++) {
            posts().create(post -> {
                        post.title = "one";
                        post.authorId = 987_654_321L;
                    })
                    .as(StepVerifier::create)
                    .expectError(OrmException.class)
                    .verify(LIMIT);
        }

        assertThat(await(posts().where(Post_.title.eq("one")).count())).isZero();
    }

    private void lockAuthorsWhile(Runnable work) {
        seedAuthors(1);
        Mono<Void> blocked = orm().transaction(tx -> authors()
                .updateAll(Author_.age.set(2))
                .then(Mono.<Void>fromRunnable(work).subscribeOn(Schedulers.boundedElastic())));
        run(blocked);
    }

    private static void expectViolation(Kind kind, Mono<?> write, Consumer<ConstraintViolationException> more) {
        write.as(StepVerifier::create)
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOf(ConstraintViolationException.class);
                    ConstraintViolationException violation = (ConstraintViolationException) error;
                    assertThat(violation.kind()).isEqualTo(kind);
                    expectNoSecret(error);
                    more.accept(violation);
                })
                .verify(LIMIT);
    }

    private static void expectNoSecret(Throwable error) {
        assertThat(String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT)).doesNotContain("canary");
    }
}
