package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Sql;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.transaction.Isolation;
import org.reactiveorm.transaction.TransactionOptions;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** A writer and a reader with other rows in the same tables, so that the rows tell where a read went. */
public abstract class ReplicaContract extends Contract {

    private static final ModelType<?, ?>[] MODELS = {Author_.MODEL, Comment_.MODEL, Post_.MODEL, Team_.MODEL};
    private static final TransactionOptions READ_ONLY = TransactionOptions.DEFAULT.readOnly();
    private static final int ROWS = 100;

    private Orm reader;
    private Orm both;
    private Repository<Author, Long> people;

    /** For bindings. */
    protected ReplicaContract() {}

    @BeforeEach
    void fill() {
        var behind = database().openFresh(builder -> builder.models(MODELS));
        reader = behind.orm();
        fill(reader, "reader");
        both = database()
                .openFresh(builder ->
                        builder.models(MODELS).readers(behind.database().url()))
                .orm();
        fill(both, "writer");
        people = both.repository(Author_.MODEL);
        statements().clear();
    }

    @Test
    void readsFromTheReader() {
        Long first = await(people.min(Author_.id));

        assertThat(names(people.findAll())).hasSize(ROWS).containsOnly("reader");
        assertThat(names(people.findAll().limitRate(7))).hasSize(ROWS).containsOnly("reader");
        assertThat(await(people.findByPk(first)).email).startsWith("reader");
        assertThat(await(people.findOne()).email).startsWith("reader");
        assertThat(await(people.where(Author_.email.eq("reader-3")).one()).email)
                .isEqualTo("reader-3");
        assertThat(await(people.where(Author_.email.startsWith("writer")).exists()))
                .isFalse();
        assertThat(await(people.where(Author_.email.startsWith("reader")).count()))
                .isEqualTo(ROWS);
        assertThat(await(people.max(Author_.email))).startsWith("reader");
        assertThat(await(people.page(1, 10)).rows()).hasSize(10).allMatch(row -> origin(row)
                .equals("reader"));
        assertThat(await(people.after(null, 10)).rows())
                .allMatch(row -> origin(row).equals("reader"));
        assertThat(await(people.findAndCountAll()).rows())
                .allMatch(row -> origin(row).equals("reader"));
        assertThat(names(people.orderBy(Author_.status.asc()).all())).containsOnly("reader");
        assertThat(names(people.streaming().all().limitRate(3))).containsOnly("reader");
    }

    @Test
    void projectsFromTheReader() {
        assertThat(await(people.select(Author_.email).into(email -> email).all()))
                .hasSize(ROWS)
                .allMatch(email -> email.startsWith("reader"));
        assertThat(await(people.maps().list()))
                .allSatisfy(row -> assertThat(row.get("email")).asString().startsWith("reader"));
        var emails = people.select(Author_.email).into(email -> email);
        assertThat(await(emails.union(emails).list())).hasSize(ROWS).allMatch(email -> email.startsWith("reader"));
    }

    @Test
    void includesFromTheReader() {
        List<Author> found = await(people.include(Author_.posts, posts -> posts.include(Post_.author))
                .all()
                .limitRate(5));

        assertThat(found).hasSize(ROWS).allSatisfy(author -> {
            assertThat(origin(author)).isEqualTo("reader");
            assertThat(author.posts.loaded()).hasSize(2).allSatisfy(post -> {
                assertThat(post.title).startsWith("reader");
                assertThat(origin(post.author.required())).isEqualTo("reader");
            });
        });
    }

    @Test
    void readsFromTheWriterWhereItIsTold() {
        assertThat(names(people.useWriter().findAll())).hasSize(ROWS).containsOnly("writer");
        assertThat(names(people.where(Author_.age.isNull()).useWriter().all().limitRate(7)))
                .containsOnly("writer");
        assertThat(await(people.useWriter()
                        .where(Author_.email.startsWith("writer"))
                        .count()))
                .isEqualTo(ROWS);
        assertThat(await(people.useWriter()
                        .select(Author_.email)
                        .into(email -> email)
                        .list()))
                .allMatch(email -> email.startsWith("writer"));
        assertThat(await(people.useWriter().page(0, 5)).rows())
                .allMatch(row -> origin(row).equals("writer"));
        assertThat(await(people.include(Author_.posts).useWriter().list()))
                .allSatisfy(
                        author -> assertThat(author.posts.loaded()).allMatch(post -> post.title.startsWith("writer")));
        assertThat(names(people.useWriter().consistent().all())).containsOnly("writer");
    }

    @Test
    void keepsOtherSettingsWhereItReadsFromTheWriter() {
        List<String> heard = new CopyOnWriteArrayList<>();
        var listening = people.logging((sql, rows, nanos, error) -> heard.add(sql));

        assertThat(names(listening.findAll())).containsOnly("reader");
        assertThat(names(listening.useWriter().findAll())).containsOnly("writer");
        assertThat(heard).hasSize(2);
        people.where(Author_.email.eq("reader-1"))
                .rejectOnEmpty(() -> new IllegalStateException("none"))
                .useWriter()
                .logging((sql, rows, nanos, error) -> heard.add(sql))
                .first()
                .as(StepVerifier::create)
                .expectErrorMessage("none")
                .verify(LIMIT);
        assertThat(heard).hasSize(3);
    }

    @Test
    void readsAssociationsFromWhereTheInstanceCameFrom() {
        assertThat(titles(await(people.findOne()))).containsOnly("reader");
        assertThat(titles(await(people.useWriter().findOne()))).containsOnly("writer");

        Author created = await(people.create(author -> author.name = "new"));
        run(both.repository(Post_.MODEL).create(post -> {
            post.title = "writer-new";
            post.authorId = created.id;
        }));
        assertThat(titles(created)).containsExactly("writer");
        assertThat(await(created.posts.find(posts -> posts.where(Post_.title.startsWith("writer")))))
                .hasSize(1);
    }

    @Test
    void writesToTheWriter() {
        run(people.create(author -> {
            author.name = "Gone";
            author.email = "gone";
        }));
        Author created = await(people.create(author -> {
            author.name = "Ada";
            author.email = "new";
        }));
        run(created.update(author -> author.age = 36));
        run(people.where(Author_.email.eq("writer-1")).update(Author_.age.set(1)));
        assertThat(await(people.where(Author_.email.eq("gone")).destroy())).isEqualTo(1);
        run(people.upsert(author -> {
                    author.name = "Eve";
                    author.email = "upserted";
                })
                .onConflict(Author_.email)
                .run());
        run(people.bulkCreate(List.of(people.build(author -> author.name = "Bob")))
                .run());

        Repository<Author, Long> written = people.useWriter();
        assertThat(await(written.where(Author_.email.eq("new")).one()).age).isEqualTo(36);
        assertThat(await(written.where(Author_.email.eq("writer-1")).one()).age).isEqualTo(1);
        assertThat(await(written.count())).isEqualTo(ROWS + 3);
        assertThat(await(people.count())).isEqualTo(ROWS);
        assertThat(await(people.where(Author_.age.isNotNull()).count())).isZero();
    }

    @Test
    void looksOnTheWriterForWhatItIsGoingToWrite() {
        Outcome<Author> found =
                await(people.where(Author_.email.eq("writer-5")).findOrCreate(author -> author.name = "not made"));
        assertThat(found.kind()).isEqualTo(Outcome.Kind.FOUND);

        Author stale = await(people.where(Author_.email.eq("reader-1")).one());
        assertThat(await(stale.reload()).email).isEqualTo("writer-1");

        Author one =
                await(people.useWriter().where(Author_.email.eq("writer-7")).one());
        run(people.increment(one, Assignment.increment(Author_.age, 1)));
        assertThat(one.email).isEqualTo("writer-7");
    }

    @Test
    void staysOnTheWriterInsideATransaction() {
        run(both.transaction(tx -> people.findAll()
                .collectList()
                .doOnNext(rows -> assertThat(rows).allMatch(row -> origin(row).equals("writer")))
                .then(people.include(Author_.posts).all().limitRate(10).collectList())
                .doOnNext(rows -> assertThat(rows)
                        .allMatch(row -> origin(row.posts.loaded().get(0)).equals("writer")))
                .then(people.where(Author_.email.startsWith("writer")).count())
                .doOnNext(count -> assertThat(count).isEqualTo(ROWS))
                .then(people.findOne())
                .flatMapMany(author -> author.posts.get())
                .doOnNext(post -> assertThat(post.title).startsWith("writer"))
                .then(quoted("select `email` from `authors`")
                        .useReader()
                        .into(email -> email, String.class)
                        .first())
                .doOnNext(email -> assertThat(email).startsWith("writer"))));
    }

    @Test
    @RequiresFeature(Feature.READ_ONLY_TRANSACTION)
    void runsReadOnlyTransactionsOnTheReader() {
        assertThat(names(both.transactionMany(READ_ONLY, tx -> people.findAll())))
                .containsOnly("reader");
        assertThat(names(both.transactionMany(READ_ONLY.useWriter(), tx -> people.findAll())))
                .containsOnly("writer");
        assertThat(names(both.transactionMany(READ_ONLY.isolation(Isolation.SERIALIZABLE), tx -> people.findAll())))
                .containsOnly("writer");
        assertThat(names(people.consistent().all().limitRate(8))).hasSize(ROWS).containsOnly("reader");
        both.transaction(READ_ONLY, tx -> people.create(author -> author.name = "no"))
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);
        assertThat(await(reader.repository(Author_.MODEL).count())).isEqualTo(ROWS);
        assertThat(await(people.useWriter().count())).isEqualTo(ROWS);
    }

    @Test
    @RequiresFeature(Feature.READ_ONLY_TRANSACTION)
    void refusesInATransactionOnTheReaderWhatOnlyTheWriterCanDo() {
        both.transaction(READ_ONLY, tx -> people.useWriter().count())
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("useWriter()"))
                .verify(LIMIT);
        both.transaction(READ_ONLY, tx -> people.lock(Lock.UPDATE).list())
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("where nobody writes"))
                .verify(LIMIT);
        Long fresh = await(
                both.transaction(READ_ONLY.useWriter(), tx -> people.useWriter().count()));
        assertThat(fresh).isEqualTo(ROWS);
    }

    @Test
    void runsReadOnlyTransactionsOnTheWriterWhereNothingKeepsThemFromWriting() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.READ_ONLY_TRANSACTION),
                "read-only transactions that may write");

        run(both.transaction(READ_ONLY, tx -> people.create(author -> author.name = "written")));
        assertThat(await(reader.repository(Author_.MODEL).count())).isEqualTo(ROWS);
        assertThat(await(people.useWriter().count())).isEqualTo(ROWS + 1);
    }

    @Test
    void sendsSqlToTheWriterUnlessItIsTold() {
        String text = "select `email` from `authors` where `email` like :start";
        assertThat(await(quoted(text)
                        .bind("start", "writer%")
                        .into(email -> email, String.class)
                        .list()))
                .hasSize(ROWS);
        assertThat(await(quoted(text)
                        .useReader()
                        .bind("start", "reader%")
                        .into(email -> email, String.class)
                        .list()))
                .hasSize(ROWS);
        Author read = await(quoted("select * from `authors` order by `id`")
                .useReader()
                .as(Author_.MODEL)
                .first());
        assertThat(origin(read)).isEqualTo("reader");
        assertThat(titles(read)).containsOnly("reader");
        assertThat(await(quoted("update `authors` set `age` = 5").run())).isEqualTo(ROWS);
        assertThat(await(people.where(Author_.age.eq(5)).count())).isZero();
        assertThatThrownBy(() ->
                        quoted("update `authors` set `age` = 5").useReader().run())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("useReader()");
        assertThatThrownBy(() -> quoted("insert into `teams` (`name`) values ('a')")
                        .useReader()
                        .returning("id")
                        .rows())
                .isInstanceOf(QueryException.class);
    }

    @Test
    void refusesAReaderOfAnotherProduct() {
        String other = database().server().product().equals("H2")
                ? "r2dbc:postgresql://user:pass@localhost/db"
                : "r2dbc:h2:mem:///other";

        assertThatThrownBy(() -> database().open(builder -> builder.readers(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reader");
    }

    @Test
    void finishesManyReadsAndWritesAtOnce() {
        Long done = await(Flux.range(0, 200)
                .flatMap(
                        number -> number % 2 == 0
                                ? people.include(Author_.posts).limit(3).all().count()
                                : both.transaction(tx -> people.count()),
                        16)
                .count());

        assertThat(done).isEqualTo(200);
    }

    private Sql quoted(String text) {
        String name = database().server().dialect().quote("q");
        return both.sql(text.replace('`', name.charAt(0)));
    }

    private static void fill(Orm orm, String origin) {
        run(orm.sync());
        Repository<Author, Long> authors = orm.repository(Author_.MODEL);
        Repository<Post, Long> posts = orm.repository(Post_.MODEL);
        run(authors.bulkCreate(Flux.range(0, ROWS)
                        .map(number -> authors.build(author -> {
                            author.name = "author-" + number;
                            author.email = origin + "-" + number;
                        })))
                .run());
        List<Author> all = await(authors.useWriter().findAll());
        run(posts.bulkCreate(Flux.fromIterable(all).concatMap(author -> Flux.range(0, 2)
                        .map(number -> posts.build(post -> {
                            post.title = origin + "-" + number;
                            post.authorId = author.id;
                        }))))
                .run());
    }

    private static List<String> names(Flux<Author> authors) {
        return await(authors.map(ReplicaContract::origin));
    }

    private static String origin(Author author) {
        return Objects.requireNonNull(author.email).replaceAll("-.*", "");
    }

    private static String origin(Post post) {
        return post.title.replaceAll("-.*", "");
    }

    private static List<String> titles(Author author) {
        return await(Flux.from(author.posts.get()).map(ReplicaContract::origin));
    }
}
