package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the workloads are with R2DBC alone: SQL, values by their positions, children by one statement for each level. */
abstract class R2dbcContender implements Contender {

    private static final String FIND = "select " + User.COLUMNS + " from users where id = $1";
    private static final String FIRST = "select " + User.COLUMNS + " from users order by id limit $1";
    private static final String POSTS = "select " + Post.COLUMNS + " from posts where user_id = any($1) order by id";
    private static final String COMMENTS =
            "select " + Comment.COLUMNS + " from comments where post_id = any($1) order by id";
    private static final String INSERT =
            "insert into entries (name, amount, quantity, created_at) values ($1, $2, $3, $4) returning id";
    private static final String BULK_INSERT = "insert into entries (name, amount, quantity, created_at)"
            + " select * from unnest($1::text[], $2::numeric[], $3::int[], $4::timestamptz[]) returning id";
    private static final String UPDATE = "update users set age = $1, updated_at = $2 where id = $3";
    private static final String SEARCH = "select " + User.COLUMNS + " from users where first_name like $1 and age >= $2"
            + " and age <= $3 and active = $4 and created_at > $5 order by last_name, id limit " + Search.LIMIT;

    private final Clock clock = Clock.systemUTC();
    private @Nullable ConnectionPool pool;

    abstract void tune(PostgresqlConnectionConfiguration.Builder options);

    @Override
    public void open(Target target) {
        PostgresqlConnectionConfiguration.Builder options = PostgresqlConnectionConfiguration.builder()
                .host(target.host())
                .port(target.port())
                .database(target.database())
                .username(target.user());
        if (!target.password().isEmpty()) {
            options.password(target.password());
        }
        tune(options);
        ConnectionPool opened =
                new ConnectionPool(ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(options.build()))
                        .initialSize(target.poolSize())
                        .maxSize(target.poolSize())
                        .build());
        opened.warmup().block();
        pool = opened;
    }

    @Override
    public Publisher<Long> findByKey(long id) {
        return withConnection(
                        connection -> rows(connection.createStatement(FIND).bind(0, id), User::of))
                .single()
                .map(Checks::user);
    }

    @Override
    public Publisher<Long> select(int rows) {
        return withConnection(connection -> first(connection, rows))
                .collectList()
                .map(R2dbcContender::sum);
    }

    @Override
    public Publisher<Long> stream(int rows) {
        return withConnection(connection -> first(connection, rows))
                .map(Checks::user)
                .reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> usersWithPosts(int users) {
        return withConnection(
                        connection -> first(connection, users).collectList().flatMap(all -> posts(connection, all)
                                .thenReturn(all)))
                .single()
                .map(all -> sum(all) + posts(all).mapToLong(Checks::post).sum());
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int users) {
        return withConnection(
                        connection -> first(connection, users).collectList().flatMap(all -> posts(connection, all)
                                .flatMap(posts -> comments(connection, posts))
                                .thenReturn(all)))
                .single()
                .map(all -> sum(all)
                        + posts(all).mapToLong(Checks::post).sum()
                        + posts(all)
                                .flatMap(post -> post.comments().stream())
                                .mapToLong(Checks::comment)
                                .sum());
    }

    @Override
    public Publisher<Long> insert(int number) {
        Entry entry = Entry.numbered(number);
        return withConnection(connection -> rows(
                        connection
                                .createStatement(INSERT)
                                .bind(0, entry.name())
                                .bind(1, entry.amount())
                                .bind(2, entry.quantity())
                                .bind(3, entry.createdAt()),
                        R2dbcContender::id))
                .single()
                .map(id -> Checks.entry(entry.withId(id)));
    }

    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        List<Entry> entries =
                IntStream.range(first, first + rows).mapToObj(Entry::numbered).toList();
        return withConnection(connection -> rows(
                        connection
                                .createStatement(BULK_INSERT)
                                .bind(0, entries.stream().map(Entry::name).toArray(String[]::new))
                                .bind(1, entries.stream().map(Entry::amount).toArray(BigDecimal[]::new))
                                .bind(2, entries.stream().map(Entry::quantity).toArray(Integer[]::new))
                                .bind(3, entries.stream().map(Entry::createdAt).toArray(Instant[]::new)),
                        R2dbcContender::id))
                .zipWithIterable(entries, (id, entry) -> Checks.entry(entry.withId(id)))
                .reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return Mono.usingWhen(
                pool().create(),
                connection -> Mono.usingWhen(
                        Mono.from(connection.beginTransaction()).thenReturn(connection),
                        transaction -> rows(transaction.createStatement(FIND).bind(0, id), User::of)
                                .single()
                                .flatMap(user -> update(transaction, user, age)),
                        Connection::commitTransaction,
                        (transaction, error) -> transaction.rollbackTransaction(),
                        Connection::rollbackTransaction),
                Connection::close);
    }

    private Mono<Long> update(Connection connection, User user, int age) {
        Statement update = connection
                .createStatement(UPDATE)
                .bind(0, age)
                .bind(1, clock.instant())
                .bind(2, user.id());
        return Flux.from(update.execute())
                .concatMap(result -> result.getRowsUpdated())
                .single()
                .map(updated -> updated == 1 ? (long) age : updated);
    }

    @Override
    public Publisher<Long> search(Search search) {
        return withConnection(connection -> rows(
                        connection
                                .createStatement(SEARCH)
                                .bind(0, search.prefix() + "%")
                                .bind(1, search.minAge())
                                .bind(2, search.maxAge())
                                .bind(3, search.active())
                                .bind(4, search.after()),
                        User::of))
                .collectList()
                .map(R2dbcContender::sum);
    }

    @Override
    public void close() {
        pool().close().block();
    }

    private ConnectionPool pool() {
        return Objects.requireNonNull(pool, "not open");
    }

    private <T> Flux<T> withConnection(Function<Connection, Publisher<T>> work) {
        return Flux.usingWhen(pool().create(), work, Connection::close);
    }

    private static <T> Flux<T> rows(Statement statement, Function<Readable, T> mapping) {
        return Flux.from(statement.execute()).concatMap(result -> result.map(mapping));
    }

    private static long id(Readable row) {
        return Values.of(row, 0, Long.class);
    }

    private static Flux<User> first(Connection connection, int rows) {
        return rows(connection.createStatement(FIRST).bind(0, rows), User::of);
    }

    /** Reads the posts of users into them; gives all posts. */
    private static Mono<List<Post>> posts(Connection connection, List<User> users) {
        Map<Long, User> byId = new HashMap<>();
        users.forEach(user -> byId.put(user.id(), user));
        return rows(connection.createStatement(POSTS).bind(0, byId.keySet().toArray(Long[]::new)), Post::of)
                .doOnNext(post ->
                        Objects.requireNonNull(byId.get(post.userId())).posts().add(post))
                .collectList();
    }

    /** Reads the comments on posts into them; gives all comments. */
    private static Mono<List<Comment>> comments(Connection connection, List<Post> posts) {
        Map<Long, Post> byId = new HashMap<>();
        posts.forEach(post -> byId.put(post.id(), post));
        return rows(connection.createStatement(COMMENTS).bind(0, byId.keySet().toArray(Long[]::new)), Comment::of)
                .doOnNext(comment -> Objects.requireNonNull(byId.get(comment.postId()))
                        .comments()
                        .add(comment))
                .collectList();
    }

    private static long sum(List<User> users) {
        return users.stream().mapToLong(Checks::user).sum();
    }

    private static Stream<Post> posts(List<User> users) {
        return users.stream().flatMap(user -> user.posts().stream());
    }
}
