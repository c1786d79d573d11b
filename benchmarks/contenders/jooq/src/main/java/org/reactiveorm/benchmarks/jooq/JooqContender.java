package org.reactiveorm.benchmarks.jooq;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.reactiveorm.benchmarks.jooq.Comments.COMMENTS;
import static org.reactiveorm.benchmarks.jooq.EntriesTable.ENTRIES;
import static org.reactiveorm.benchmarks.jooq.Posts.POSTS;
import static org.reactiveorm.benchmarks.jooq.Users.USERS;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * jOOQ over R2DBC: tables and records as its generator writes them, a query for each level of a graph. The driver has the options of the
 * hand-written contender, so that jOOQ is compared and not the options.
 */
public final class JooqContender implements Contender {

    private static final int ROWS_OF_AN_INSERT = 1_000;

    private final Clock clock = Clock.systemUTC();
    private ConnectionPool pool;
    private DSLContext context;

    @Override
    public String name() {
        return "jooq";
    }

    @Override
    public void open(Target target) {
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(driver(target))
                .initialSize(target.poolSize())
                .maxSize(target.poolSize())
                .build());
        pool.warmup().block();
        context = DSL.using(pool, SQLDialect.POSTGRES, settings());
    }

    private static PostgresqlConnectionFactory driver(Target target) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(target.host())
                .port(target.port())
                .database(target.database())
                .username(target.user())
                .password(target.password())
                .forceBinary(true)
                .preparedStatementCacheQueries(256)
                .build());
    }

    /** By default jOOQ reads moments as text, which it cannot when the driver transfers them in binary form. */
    private static Settings settings() {
        return new Settings().withBindOffsetDateTimeType(true).withExecuteLogging(false);
    }

    @Override
    public Publisher<Long> findByKey(long id) {
        return Flux.defer(() -> context.selectFrom(USERS).where(USERS.id.eq(id)))
                .map(Checks::user);
    }

    @Override
    public Publisher<Long> select(int rows) {
        return firstUsers(rows)
                .collectList()
                .map(users -> users.stream().mapToLong(Checks::user).sum());
    }

    @Override
    public Publisher<Long> stream(int rows) {
        return firstUsers(rows).map(Checks::user).reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> usersWithPosts(int users) {
        return firstUsers(users).collectList().flatMap(found -> postsOf(found)
                .map(posts -> check(found, posts, List.of())));
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int users) {
        return firstUsers(users).collectList().flatMap(found -> postsOf(found)
                .flatMap(posts -> commentsOn(posts).map(comments -> check(found, posts, comments))));
    }

    private Flux<User> firstUsers(int count) {
        return Flux.defer(() -> context.selectFrom(USERS).orderBy(USERS.id).limit(count));
    }

    private Mono<List<Post>> postsOf(List<User> users) {
        Long[] ids = users.stream().map(User::id).toArray(Long[]::new);
        return Flux.from(context.selectFrom(POSTS).where(POSTS.userId.eq(any(ids))))
                .collectList();
    }

    private Mono<List<Comment>> commentsOn(List<Post> posts) {
        Long[] ids = posts.stream().map(Post::id).toArray(Long[]::new);
        return Flux.from(context.selectFrom(COMMENTS).where(COMMENTS.postId.eq(any(ids))))
                .collectList();
    }

    private static long check(List<User> users, List<Post> posts, List<Comment> comments) {
        Map<Long, List<Post>> byUser = posts.stream().collect(groupingBy(Post::userId));
        Map<Long, List<Comment>> byPost = comments.stream().collect(groupingBy(Comment::postId));
        List<UserGraph> graph =
                users.stream().map(user -> UserGraph.of(user, byUser, byPost)).toList();
        return graph.stream().mapToLong(UserGraph::check).sum();
    }

    @Override
    public Publisher<Long> insert(int number) {
        return insertAll(context, List.of(number)).map(entries -> Checks.entry(entries.get(0)));
    }

    /** A statement inserts many rows, and a transaction holds all of them. */
    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        return Flux.from(context.transactionPublisher(transaction -> Flux.range(first, rows)
                        .buffer(ROWS_OF_AN_INSERT)
                        .concatMap(numbers -> insertAll(transaction.dsl(), numbers))
                        .concatMapIterable(entries -> entries)))
                .collectList()
                .map(entries -> entries.stream().mapToLong(Checks::entry).sum());
    }

    private static Mono<List<Entry>> insertAll(DSLContext context, List<Integer> numbers) {
        return Mono.defer(() -> {
            List<Entry> entries = numbers.stream().map(Entry::of).toList();
            return Flux.from(context.insertInto(
                                    ENTRIES, ENTRIES.name, ENTRIES.amount, ENTRIES.quantity, ENTRIES.createdAt)
                            .valuesOfRows(entries.stream().map(Entry::values).toList())
                            .returningResult(ENTRIES.id))
                    .collectList()
                    .map(given -> withIds(entries, given));
        });
    }

    private static List<Entry> withIds(List<Entry> entries, List<Record1<Long>> given) {
        for (int i = 0; i < given.size(); i++) {
            entries.get(i).id(given.get(i).value1());
        }
        return entries;
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return context.transactionPublisher(transaction -> Flux.from(
                        transaction.dsl().selectFrom(USERS).where(USERS.id.eq(id)))
                .single()
                .flatMap(user -> {
                    user.age(age);
                    user.updatedAt(OffsetDateTime.now(clock));
                    return Mono.from(transaction.dsl().update(USERS).set(user).where(USERS.id.eq(id)))
                            .thenReturn((long) user.age());
                }));
    }

    @Override
    public Publisher<Long> search(Search search) {
        return Flux.defer(() -> context.selectFrom(USERS)
                        .where(USERS.firstName.like(search.prefix() + "%"))
                        .and(USERS.age.ge(search.minAge()))
                        .and(USERS.age.le(search.maxAge()))
                        .and(USERS.active.eq(search.active()))
                        .and(USERS.createdAt.gt(search.after().atOffset(ZoneOffset.UTC)))
                        .orderBy(USERS.lastName, USERS.id)
                        .limit(Search.LIMIT))
                .collectList()
                .map(users -> users.stream().mapToLong(Checks::user).sum());
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
