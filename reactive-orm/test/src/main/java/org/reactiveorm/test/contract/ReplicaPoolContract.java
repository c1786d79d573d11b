package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.OrmBuilder;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.execution.PoolFigures;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.check.LeakCheck;
import org.reactiveorm.test.database.SwitchedFactory;
import org.reactiveorm.test.database.SwitchedFactory.Way;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Several readers, each with rows of its own: their pools, what happens without one of them, and what a cancel leaves. */
public abstract class ReplicaPoolContract extends Contract {

    private static final ModelType<?, ?>[] MODELS = {Author_.MODEL, Comment_.MODEL, Post_.MODEL, Team_.MODEL};
    private static final long SEED = 20_260_107L;

    /** For bindings. */
    protected ReplicaPoolContract() {}

    @Test
    void takesReadersInTurn() {
        Repository<Author, Long> people = people(open(serverOf("a", 3), serverOf("b", 3)));

        List<String> origins = await(Flux.range(0, 6)
                .concatMap(number -> people.findOne(), 1)
                .map(author -> author.name)
                .buffer(2)
                .map(pair -> String.join("", pair)));

        assertThat(origins).hasSize(3).allMatch(pair -> pair.equals("ab") || pair.equals("ba"));
    }

    @Test
    void readsAllWindowsAndIncludesFromOneReader() {
        Repository<Author, Long> people = people(open(serverOf("a", 200), serverOf("b", 200)));
        Flux<Author> slow = people.include(Author_.posts, posts -> posts.include(Post_.author))
                .all()
                .limitRate(4);

        for (int round = 0; round < 4; round++) {
            assertOneOrigin(await(slow), 200);
        }
        List<List<Author>> atOnce = await(Flux.range(0, 8).flatMap(number -> slow.collectList()));
        assertThat(atOnce).hasSize(8).allSatisfy(rows -> assertOneOrigin(rows, 200));
    }

    @Test
    void readsListsOfKeysFromOneReader() {
        Repository<Author, Long> people = people(open(serverOf("a", 150), serverOf("b", 150)));

        for (int round = 0; round < 4; round++) {
            List<Author> rows = await(people.orderBy(Author_.status.asc()).all().limitRate(4));
            assertThat(rows).hasSize(150).allMatch(row -> row.name.equals(rows.get(0).name));
        }
    }

    @Test
    void countsOnTheReaderOfTheRows() {
        Repository<Author, Long> people = people(open(serverOf("a", 20), serverOf("b", 30)));

        for (int round = 0; round < 6; round++) {
            RowsAndCount<Author> page = await(people.limit(5).findAndCountAll());
            assertThat(page.count()).isEqualTo(page.rows().get(0).name.equals("a") ? 20L : 30L);
        }
    }

    @Test
    void readsALazyAssociationWithItsIncludesFromOneReader() {
        Repository<Author, Long> people = people(open(serverOf("a", 5), serverOf("b", 5)));

        for (int round = 0; round < 6; round++) {
            Author author = await(people.findOne());
            Post post = await(
                    author.posts.find(posts -> posts.include(Post_.author)).next());
            assertThat(post.author.required().name).isEqualTo(post.title);
        }
    }

    @Test
    void tellsTheFiguresOfEachPool() {
        FreshDatabase server = serverOf("a", 300);
        Orm orm = open(server);
        assertThat(orm.readerPools()).hasSize(1);
        StepVerifier.create(people(orm).streaming().all(), 1)
                .expectNextCount(1)
                .then(() -> {
                    assertThat(orm.readerPools()).singleElement().satisfies(pool -> assertThat(pool.acquired())
                            .isEqualTo(1));
                    assertThat(orm.pool().acquired()).isZero();
                    assertThat(orm.health().leases()).isEqualTo(1);
                })
                .thenCancel()
                .verify(LIMIT);
        LeakCheck.awaitLeases(orm);
        run(people(orm).useWriter().count());
        assertThat(orm.pool().idle()).isEqualTo(1);
        assertThat(orm().readerPools()).isEmpty();
    }

    @Test
    void passesOverAReaderThatCannotBeConnected() {
        FreshDatabase good = serverOf("a", 3);
        SwitchedFactory broken = new SwitchedFactory(good.database().url());
        broken.set(Way.REFUSED);
        Repository<Author, Long> people =
                people(openSwitched(broken, new SwitchedFactory(good.database().url())));

        List<String> names =
                await(Flux.range(0, 40).flatMap(number -> people.findOne(), 4).map(author -> author.name));

        assertThat(names).hasSize(40).containsOnly("a");
        assertThat(broken.attempts()).isBetween(1, 5);
    }

    @Test
    void passesOverAReaderThatDoesNotAnswer() {
        FreshDatabase good = serverOf("a", 3);
        SwitchedFactory silent = new SwitchedFactory(good.database().url());
        silent.set(Way.SILENT);
        Repository<Author, Long> people = people(openSwitched(
                builder -> builder.gateway(options -> options.acquireTimeout(Duration.ofMillis(400))),
                silent,
                new SwitchedFactory(good.database().url())));

        List<String> names =
                await(Flux.range(0, 20).concatMap(number -> people.findOne(), 1).map(author -> author.name));

        assertThat(names).hasSize(20).containsOnly("a");
    }

    @Test
    void neverReadsFromTheWriterInstead() {
        SwitchedFactory only = new SwitchedFactory(serverOf("a", 3).database().url());
        only.set(Way.REFUSED);
        Orm orm = openSwitched(only);

        people(orm)
                .count()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining("useWriter()"))
                .verify(LIMIT);
        assertThat(await(people(orm).useWriter().count())).isEqualTo(2);

        only.set(Way.OPEN);
        assertThat(await(people(orm).count())).isEqualTo(3);
    }

    @Test
    void waitsForAReaderThatIsBusy() {
        FreshDatabase server = serverOf("a", 300);
        Orm orm = open(
                builder -> builder.gateway(options -> options.poolSize(1).acquireTimeout(Duration.ofMillis(200))),
                List.of(server));
        StepVerifier.create(people(orm).streaming().all(), 1)
                .expectNextCount(1)
                .then(() -> people(orm)
                        .count()
                        .as(StepVerifier::create)
                        .expectErrorSatisfies(error -> assertThat(error)
                                .isInstanceOf(ConnectionException.class)
                                .hasMessageContaining("Reader 1"))
                        .verify(LIMIT))
                .thenCancel()
                .verify(LIMIT);
        LeakCheck.awaitLeases(orm);
        assertThat(await(people(orm).count())).isEqualTo(300);
    }

    @Test
    void authenticatesAtEveryServer() {
        SwitchedFactory first = new SwitchedFactory(serverOf("a", 1).database().url());
        SwitchedFactory second = new SwitchedFactory(serverOf("b", 1).database().url());
        Orm orm = openSwitched(first, second);

        run(orm.authenticate());
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(second.attempts()).isEqualTo(1);

        SwitchedFactory closed = new SwitchedFactory(serverOf("c", 1).database().url());
        closed.set(Way.REFUSED);
        openSwitched(first, closed)
                .authenticate()
                .as(StepVerifier::create)
                .expectError(ConnectionException.class)
                .verify(LIMIT);
    }

    @Test
    void closesEveryPool() {
        Orm orm = open(serverOf("a", 3), serverOf("b", 3));
        Repository<Author, Long> people = people(orm);
        run(Flux.range(0, 4).concatMap(number -> people.count(), 1).then());
        run(people.useWriter().count());
        run(orm.close());

        people.count()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining("closed"))
                .verify(LIMIT);
        assertThat(orm.readerPools()).hasSize(2).allMatch(ReplicaPoolContract::isEmpty);
        assertThat(isEmpty(orm.pool())).isTrue();
    }

    @Test
    void getsEveryConnectionBackFromReadsThatAreCancelled() {
        Orm orm = open(serverOf("a", 200), serverOf("b", 200));
        Repository<Author, Long> people = people(orm);
        Random random = new Random(SEED);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            delays.add(Duration.ofNanos(random.nextInt(8_000_000)));
        }

        run(Flux.fromIterable(delays)
                .flatMap(
                        delay -> people.include(Author_.posts)
                                .all()
                                .limitRate(8)
                                .takeUntilOther(Mono.delay(delay))
                                .then(),
                        8)
                .then());
        run(Flux.fromIterable(delays)
                .flatMap(delay -> people.findAndCountAll().takeUntilOther(Mono.delay(delay)), 8)
                .then());

        LeakCheck.awaitLeases(orm);
        List<Long> counts =
                await(Flux.range(0, 40).flatMap(number -> people.findAll().count(), 8));
        assertThat(counts).hasSize(40).containsOnly(200L);
        LeakCheck.awaitLeases(orm);
    }

    private static void assertOneOrigin(List<Author> rows, int count) {
        String origin = rows.get(0).name;
        assertThat(rows).hasSize(count).allSatisfy(author -> {
            assertThat(author.name).isEqualTo(origin);
            assertThat(author.posts.loaded()).hasSize(1).allSatisfy(post -> {
                assertThat(post.title).isEqualTo(origin);
                assertThat(post.author.required().name).isEqualTo(origin);
            });
        });
    }

    private static boolean isEmpty(PoolFigures pool) {
        return pool.acquired() + pool.idle() == 0;
    }

    private static Repository<Author, Long> people(Orm orm) {
        return orm.repository(Author_.MODEL);
    }

    /** A server with so many authors of this name, each with a post that is called like them. */
    private FreshDatabase serverOf(String origin, int count) {
        FreshDatabase server = database().openFresh(builder -> builder.models(MODELS));
        fill(server.orm(), origin, count);
        return server;
    }

    private static void fill(Orm orm, String origin, int count) {
        run(orm.sync());
        Repository<Author, Long> authors = people(orm).useWriter();
        Repository<Post, Long> posts = orm.repository(Post_.MODEL);
        run(authors.bulkCreate(Flux.range(0, count).map(number -> authors.build(author -> author.name = origin)))
                .run());
        run(posts.bulkCreate(authors.findAll()
                        .map(author -> posts.build(post -> {
                            post.title = origin;
                            post.authorId = author.id;
                        })))
                .run());
    }

    private Orm open(FreshDatabase... readers) {
        return open(builder -> builder, List.of(readers));
    }

    private Orm open(UnaryOperator<OrmBuilder> change, List<FreshDatabase> readers) {
        String[] urls = readers.stream().map(reader -> reader.database().url()).toArray(String[]::new);
        return openWriter(builder -> change.apply(builder.readers(urls)));
    }

    private Orm openSwitched(SwitchedFactory... readers) {
        return openSwitched(builder -> builder, readers);
    }

    private Orm openSwitched(UnaryOperator<OrmBuilder> change, SwitchedFactory... readers) {
        return openWriter(builder -> change.apply(builder.readers(readers)));
    }

    /** The writer has two authors. */
    private Orm openWriter(UnaryOperator<OrmBuilder> change) {
        Orm orm = database()
                .openFresh(builder -> change.apply(builder.models(MODELS)))
                .orm();
        fill(orm, "writer", 2);
        return orm;
    }
}
