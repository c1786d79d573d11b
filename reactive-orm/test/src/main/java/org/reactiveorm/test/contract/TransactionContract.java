package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Transactions: all or nothing, one connection, results after the commit, joining, savepoints. */
public abstract class TransactionContract extends Contract {

    private static final String NAMES = "SELECT `name` FROM `authors` ORDER BY `id`";

    /** For bindings. */
    protected TransactionContract() {}

    @Test
    void commitsWorkThatCompletes() {
        Author saved = await(orm().transaction(tx -> create("Ada")));

        assertThat(saved.name).isEqualTo("Ada");
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void commitsWorkWithoutAResult() {
        orm().transaction(tx -> create("Ada").then())
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);

        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void commitsWorkThatDoesNothing() {
        orm().transaction(tx -> Mono.empty())
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void doesNothingBeforeItIsSubscribed() {
        AtomicInteger calls = new AtomicInteger();
        Mono<Author> work = orm().transaction(tx -> {
            calls.incrementAndGet();
            return create("Ada");
        });

        assertThat(calls).hasValue(0);
        run(work);
        run(work);
        assertThat(calls).hasValue(2);
        assertThat(names()).hasSize(2);
    }

    @Test
    void rollsWorkBackThatFails() {
        orm().transaction(tx -> create("Ada").then(Mono.error(new IllegalStateException("no"))))
                .as(StepVerifier::create)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(names()).isEmpty();
    }

    @Test
    void rollsWorkBackThatThrows() {
        orm().transaction(tx -> {
                    throw new IllegalStateException("thrown");
                })
                .as(StepVerifier::create)
                .expectErrorMessage("thrown")
                .verify(LIMIT);
        orm().transaction(tx -> create("Ada").flatMap(author -> {
                    throw new IllegalStateException("thrown later");
                }))
                .as(StepVerifier::create)
                .expectErrorMessage("thrown later")
                .verify(LIMIT);

        assertThat(names()).isEmpty();
    }

    @Test
    void rollsWorkBackThatIsCancelled() {
        orm().transaction(tx -> create("Ada").then(Mono.never()))
                .as(StepVerifier::create)
                .expectSubscription()
                .thenAwait(Duration.ofMillis(100))
                .thenCancel()
                .verify(LIMIT);

        database().awaitQuiet();
        assertThat(names()).isEmpty();
    }

    @Test
    void rollsWorkBackThatTakesTooLong() {
        orm().transaction(tx -> create("Ada").then(Mono.never()))
                .timeout(Duration.ofMillis(150))
                .as(StepVerifier::create)
                .expectError(TimeoutException.class)
                .verify(LIMIT);

        database().awaitQuiet();
        assertThat(names()).isEmpty();
    }

    @Test
    void goesOnAfterAnErrorThatWasHandled() {
        await(orm().transaction(tx -> tx.savepoint(() -> posts().create(post -> {
                    post.title = "orphan";
                    post.authorId = 987_654_321L;
                }))
                .onErrorResume(ConstraintViolationException.class, error -> Mono.empty())
                .then(create("Ada"))));

        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void joinsAnOuterTransaction() {
        orm().transaction(outer -> orm().transaction(inner -> create("inner"))
                        .then(create("outer"))
                        .then(Mono.error(new IllegalStateException("no"))))
                .as(StepVerifier::create)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(names()).isEmpty();
    }

    @Test
    void rollsAllBackWhenAJoinedTransactionFailed() {
        orm().transaction(outer -> create("outer")
                        .then(orm().transaction(
                                        inner -> create("inner").then(Mono.error(new IllegalStateException("no"))))
                                .onErrorResume(IllegalStateException.class, error -> Mono.empty())))
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);

        assertThat(names()).isEmpty();
    }

    @Test
    void takesASavepointBackAlone() {
        run(orm().transaction(tx -> create("kept")
                .then(tx.savepoint(() -> create("lost").then(Mono.error(new IllegalStateException("no"))))
                        .onErrorResume(IllegalStateException.class, error -> Mono.empty()))
                .then(create("kept too"))));

        assertThat(names()).containsExactly("kept", "kept too");
    }

    @Test
    void keepsASavepointThatCompletes() {
        run(orm().transaction(tx -> tx.savepoint(() -> create("a"))
                .then(tx.savepoint(() -> create("b").then(tx.savepoint(() -> create("c")))))));

        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void seesItsOwnWritesAndOthersDoNot() {
        List<String> besides = await(orm().transaction(tx -> create("Ada")
                .then(authors().count())
                .doOnNext(inside -> assertThat(inside).isEqualTo(1))
                .then(readBeside(NAMES))));

        assertThat(besides).isEmpty();
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void emitsItsResultAfterTheCommit() {
        List<String> besides = await(orm().transaction(tx -> create("Ada")).flatMap(author -> readBeside(NAMES)));

        assertThat(besides).containsExactly("Ada");
    }

    @Test
    void emitsManyResultsAfterTheCommit() {
        List<Integer> seen = await(orm().transactionMany(tx -> Flux.range(0, 5).concatMap(i -> create(authorName(i))))
                .concatMap(author -> readBeside(NAMES).map(List::size)));

        assertThat(seen).hasSize(5).containsOnly(5);
    }

    @Test
    void emitsNoneOfManyResultsWhenItFails() {
        orm().transactionMany(tx -> Flux.range(0, 5)
                        .concatMap(i -> create(authorName(i)))
                        .concatWith(Mono.error(new IllegalStateException("no"))))
                .as(StepVerifier::create)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(names()).isEmpty();
    }

    @Test
    void refusesToHoldMoreResultsThanItMay() {
        orm().transactionMany(tx -> Flux.range(0, 10_001))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("streamUncommitted"))
                .verify(LIMIT);
    }

    @Test
    void streamsResultsBeforeTheCommitWhereItIsAsked() {
        List<String> seen = new CopyOnWriteArrayList<>();
        orm().streamUncommitted(tx -> create("Ada").concatWith(Mono.error(new IllegalStateException("no"))))
                .doOnNext(author -> seen.add(author.name))
                .as(StepVerifier::create)
                .expectNextCount(1)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(seen).containsExactly("Ada");
        assertThat(names()).isEmpty();
    }

    @Test
    void streamsAsFastAsItIsAsked() {
        seedAuthors(1_000);

        List<String> read = await(orm().streamUncommitted(tx -> authors().findAll())
                .map(author -> author.name)
                .limitRate(7));

        assertThat(read).hasSize(1_000).isSorted();
    }

    @Test
    void takesAStreamBackThatIsCancelled() {
        orm().streamUncommitted(tx -> Flux.range(0, 1_000).concatMap(i -> create(authorName(i))))
                .take(3)
                .as(StepVerifier::create)
                .expectNextCount(3)
                .expectComplete()
                .verify(LIMIT);

        database().awaitQuiet();
        assertThat(names()).isEmpty();
    }

    @Test
    void survivesWorkThatIsZipped() {
        seedAuthors(300);

        Long sum = await(orm().transaction(tx -> Mono.zip(
                        authors().count(),
                        authors().findAll().limitRate(5).count(),
                        create("zipped").thenReturn(1L),
                        authors()
                                .where(Author_.name.startsWith("author"))
                                .list()
                                .map(list -> (long) list.size()))
                .map(tuple -> tuple.getT2() + tuple.getT3() + tuple.getT4())));

        assertThat(sum).isBetween(601L, 602L);
    }

    @Test
    void rollsBackWhenOneOfZippedFails() {
        for (int round = 0; round < 20; round++) {
            orm().transaction(tx -> Mono.zip(create("a"), Mono.error(new IllegalStateException("no")), create("b")))
                    .as(StepVerifier::create)
                    .expectErrorMessage("no")
                    .verify(LIMIT);
        }

        database().awaitQuiet();
        assertThat(names()).isEmpty();
    }

    @Test
    void survivesWorkThatIsFlattenedAtTwoHundredAndFiftySix() {
        Long count = await(orm().transaction(tx ->
                Flux.range(0, 1_000).flatMap(i -> create(authorName(i)), 256).count()));

        assertThat(count).isEqualTo(1_000);
        assertThat(await(authors().count())).isEqualTo(1_000);
    }

    @Test
    void readsTheChildrenOfTwentyThousandParentsOneByOne() {
        seedAuthorsWithPosts(20_000, 1);

        Long count = await(orm().transaction(tx ->
                authors().findAll().flatMap(author -> author.posts.get()).count()));

        assertThat(count).isEqualTo(20_000);
        assertThat(statements().count()).isLessThan(200);
    }

    @Test
    void sharesNoTransactionWithAnotherOrm() {
        var other = database().open(builder -> builder);

        orm().transaction(tx -> create("mine")
                        .then(other.repository(Author_.MODEL).create(author -> author.name = "the other's"))
                        .then(Mono.error(new IllegalStateException("no"))))
                .as(StepVerifier::create)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(names()).containsExactly("the other's");
    }

    private Mono<Author> create(String name) {
        return authors().create(author -> author.name = name);
    }

    private List<String> names() {
        return await(authors().findAll().map(author -> author.name));
    }
}
