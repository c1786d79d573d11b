package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Rows that a select locks, as another transaction meets them. No test waits for a lock. */
@RequiresFeature(Feature.ROW_LOCK)
public abstract class LockContract extends Contract {

    /** For bindings. */
    protected LockContract() {}

    private static Flux<String> names(Repository<Author, Long> authors, Lock lock) {
        return authors.lock(lock).all().map(author -> author.name);
    }

    /** What another transaction reads, as long as the first author is locked. */
    private Mono<List<String>> whileTheFirstIsLocked(
            Lock lock, Function<Repository<Author, Long>, Flux<String>> reading) {
        Orm other = database().open(builder -> builder);
        Mono<List<String>> beside = other.transaction(
                tx -> reading.apply(other.repository(Author_.MODEL)).collectList());
        // by the order of the key: InnoDB locks every row that it looks at
        return orm().transaction(tx -> authors().lock(lock).limit(1).list().then(beside));
    }

    private void refusesWhileTheFirstIsLocked(Lock lock, Function<Repository<Author, Long>, Flux<String>> reading) {
        whileTheFirstIsLocked(lock, reading)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(TransientStatementException.class, refused -> assertThat(refused.kind())
                                .isEqualTo(TransientStatementException.Kind.LOCK_TIMEOUT)))
                .verify(LIMIT);
    }

    @Test
    void locksTheRowsThatItReads() {
        seedAuthors(2);

        refusesWhileTheFirstIsLocked(Lock.UPDATE, rows -> names(rows, Lock.UPDATE.noWait()));
        assertThat(await(whileTheFirstIsLocked(
                        Lock.UPDATE, rows -> rows.findAll().map(author -> author.name))))
                .hasSize(2);
        assertThat(lockedNames(names(authors(), Lock.UPDATE.noWait()))).hasSize(2);
    }

    @Test
    void skipsRowsThatAreLocked() {
        seedAuthors(3);

        assertThat(await(whileTheFirstIsLocked(Lock.UPDATE, rows -> names(rows, Lock.UPDATE.skipLocked()))))
                .containsExactly(authorName(1), authorName(2));
    }

    @Test
    void locksNothingWhereNothingIsRead() {
        assertThat(lockedNames(names(authors(), Lock.UPDATE))).isEmpty();
    }

    @Test
    void locksEveryWindow() {
        seedAuthors(100);

        assertThat(lockedNames(names(authors(), Lock.UPDATE.skipLocked()).limitRate(10)))
                .hasSize(100);
        assertThat(statements().texts()).hasSizeGreaterThan(1).allMatch(text -> text.contains("skip locked"));
    }

    @Test
    void locksRowsInAnOrderThatNoIndexFollows() {
        seedAuthors(40, (author, position) -> author.status = Author.Status.RETIRED);

        assertThat(lockedNames(authors()
                        .orderBy(Author_.status.asc())
                        .lock(Lock.UPDATE)
                        .all()
                        .map(author -> author.name)
                        .limitRate(10)))
                .hasSize(40);
        assertThat(statements().texts()).anyMatch(text -> text.contains("for update"));
    }

    private List<String> lockedNames(Flux<String> names) {
        return await(orm().transaction(tx -> names.collectList()));
    }

    @Test
    void locksProjectedRows() {
        seedAuthors(2);

        refusesWhileTheFirstIsLocked(Lock.UPDATE, rows -> rows.lock(Lock.UPDATE.noWait())
                .select(Author_.name)
                .into(name -> name)
                .all());
    }

    @Test
    void locksTheRowsOfAnIncludeThatAsksForIt() {
        seedAuthorsWithPosts(2, 2);

        List<Integer> sizes = await(orm().transaction(tx -> authors()
                .include(Author_.posts, posts -> posts.lock(Lock.UPDATE))
                .all()
                .map(author -> author.posts.loaded().size())
                .collectList()));
        assertThat(sizes).containsExactly(2, 2);
        assertThat(statements().texts()).hasSize(2);
        assertThat(statements().texts().get(0)).doesNotContain("for update");
        assertThat(statements().texts().get(1)).contains("for update");
    }

    @Test
    void refusesToLockRowsThatAreNumberedForEachParent() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors()
                        .include(Author_.posts, posts -> posts.limit(1).lock(Lock.UPDATE))
                        .all())
                .withMessageContaining("limit");
    }

    @Test
    void refusesToLockOutsideOfATransaction() {
        for (Mono<?> read : List.of(
                authors().lock(Lock.UPDATE).list(),
                authors().lock(Lock.UPDATE).first(),
                authors()
                        .include(Author_.posts, posts -> posts.lock(Lock.UPDATE))
                        .list(),
                authors()
                        .lock(Lock.UPDATE)
                        .select(Author_.name)
                        .into(name -> name)
                        .list())) {
            read.as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(TransactionException.class)
                            .hasMessageContaining("outside of a transaction"))
                    .verify(LIMIT);
        }
        assertThat(statements().count()).isZero();
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().consistent().lock(Lock.UPDATE).all())
                .withMessageContaining("consistent()");
    }

    @Test
    @RequiresFeature(Feature.SHARED_ROW_LOCK)
    void sharesRowsWithOthersThatOnlyRead() {
        seedAuthors(2);

        assertThat(await(whileTheFirstIsLocked(Lock.SHARE, rows -> names(rows, Lock.SHARE.noWait()))))
                .hasSize(2);
        refusesWhileTheFirstIsLocked(Lock.SHARE, rows -> names(rows, Lock.UPDATE.noWait()));
        assertThat(await(whileTheFirstIsLocked(Lock.UPDATE, rows -> names(rows, Lock.SHARE.skipLocked()))))
                .containsExactly(authorName(1));
    }

    @Test
    @RequiresFeature(Feature.KEY_ROW_LOCK)
    void locksKeysApartFromTheRest() {
        seedAuthors(2);

        assertThat(await(whileTheFirstIsLocked(Lock.KEY_SHARE, rows -> names(rows, Lock.NO_KEY_UPDATE.noWait()))))
                .hasSize(2);
        refusesWhileTheFirstIsLocked(Lock.KEY_SHARE, rows -> names(rows, Lock.UPDATE.noWait()));
        refusesWhileTheFirstIsLocked(Lock.NO_KEY_UPDATE, rows -> names(rows, Lock.NO_KEY_UPDATE.noWait()));
    }

    @Test
    void namesTheLockThatTheDatabaseLacks() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.KEY_ROW_LOCK), "locks that are refused");

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> authors().lock(Lock.KEY_SHARE).all())
                .withMessageContaining("KEY_SHARE")
                .withMessageContaining("Author");
    }

    @Test
    void locksItsOwnRowsAlongAPathOrNamesTheMissingFeature() {
        seedAuthorsWithPosts(2, 2);
        Selection<Post> ofTheFirst =
                posts().where(Post_.author.path(Author_.name).eq(authorName(0))).lock(Lock.UPDATE);
        if (!database().server().dialect().features().contains(Feature.LOCK_OF_ONE_TABLE)) {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> run(orm().transaction(tx -> ofTheFirst.list())))
                    .withMessageContaining("looks along a path");
            return;
        }
        Orm other = database().open(builder -> builder);
        Mono<Integer> beside = other.transaction(tx -> other.repository(Author_.MODEL)
                .lock(Lock.UPDATE.noWait())
                .list()
                .flatMap(authors -> other.repository(Post_.MODEL)
                        .lock(Lock.UPDATE.skipLocked())
                        .list()
                        .map(posts -> 10 * authors.size() + posts.size())));

        Integer free = await(orm().transaction(tx -> ofTheFirst.list().then(beside)));

        assertThat(free).isEqualTo(22);
    }

    @Test
    void countsWithoutLocking() {
        seedAuthors(2);

        assertThat(await(authors().lock(Lock.UPDATE).count())).isEqualTo(2);
        assertThat(await(posts().where(Post_.score.gt(0)).lock(Lock.UPDATE).exists()))
                .isFalse();
    }
}
