package org.reactiveorm.benchmarks.springdata;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.empty;
import static org.springframework.data.relational.core.query.Query.query;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.r2dbc.repository.support.R2dbcRepositoryFactory;
import org.springframework.data.relational.core.query.Query;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Spring Data R2DBC: entities through {@link R2dbcEntityTemplate}, related rows through queries of repositories, one for each level.
 * The driver has the options of the hand-written contender, so that the mapping is compared and not the options.
 */
public final class SpringDataContender implements Contender {

    /**
     * Spring Data writes a limit into the text of a query, and the driver asks for a query without parameters in text, not in binary form,
     * as long as it fetches all rows at once. To fetch them in portions costs less.
     */
    private static final int FETCH_SIZE = 10_000;

    private static final Sort BY_ID = Sort.by("id");

    private final Clock clock = Clock.systemUTC();
    private ConnectionPool pool;
    private R2dbcEntityTemplate template;
    private TransactionalOperator transaction;
    private PostRepository posts;
    private CommentRepository comments;
    private EntryRepository entries;

    @Override
    public String name() {
        return "spring-data-r2dbc";
    }

    @Override
    public void open(Target target) {
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(driver(target))
                .initialSize(target.poolSize())
                .maxSize(target.poolSize())
                .build());
        pool.warmup().block();
        template = new R2dbcEntityTemplate(pool);
        transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
        R2dbcRepositoryFactory repositories = new R2dbcRepositoryFactory(template);
        posts = repositories.getRepository(PostRepository.class);
        comments = repositories.getRepository(CommentRepository.class);
        entries = repositories.getRepository(EntryRepository.class);
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

    @Override
    public Publisher<Long> findByKey(long id) {
        return template.selectOne(query(where("id").is(id)), User.class).map(Checks::user);
    }

    @Override
    public Publisher<Long> select(int rows) {
        return firstUsers(rows)
                .map(users -> users.stream().mapToLong(Checks::user).sum());
    }

    @Override
    public Publisher<Long> stream(int rows) {
        return template.select(User.class)
                .withFetchSize(FETCH_SIZE)
                .matching(empty().sort(BY_ID).limit(rows))
                .all()
                .map(Checks::user)
                .reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> usersWithPosts(int users) {
        return firstUsers(users).flatMap(found -> postsOf(found).map(posts -> check(found, posts, List.of())));
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int users) {
        return firstUsers(users).flatMap(found -> postsOf(found)
                .flatMap(posts -> commentsOn(posts).map(comments -> check(found, posts, comments))));
    }

    private Mono<List<User>> firstUsers(int count) {
        return template.select(User.class)
                .withFetchSize(FETCH_SIZE)
                .matching(empty().sort(BY_ID).limit(count))
                .all()
                .collectList();
    }

    private Mono<List<Post>> postsOf(List<User> users) {
        return posts.ofUsers(users.stream().map(User::id).toArray(Long[]::new)).collectList();
    }

    private Mono<List<Comment>> commentsOn(List<Post> posts) {
        return comments.onPosts(posts.stream().map(Post::id).toArray(Long[]::new))
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
        return Mono.defer(() -> template.insert(Entry.of(number))).map(Checks::entry);
    }

    /** Saves all of them in a transaction: Spring Data has no statement for many rows, but so only one commit is waited for. */
    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        return Mono.fromSupplier(() ->
                        IntStream.range(first, first + rows).mapToObj(Entry::of).toList())
                .flatMapMany(entries::saveAll)
                .as(transaction::transactional)
                .collectList()
                .map(saved -> saved.stream().mapToLong(Checks::entry).sum());
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return template.selectOne(query(where("id").is(id)), User.class)
                .flatMap(user -> template.update(user.withAge(age, OffsetDateTime.now(clock))))
                .map(user -> (long) user.age())
                .as(transaction::transactional);
    }

    @Override
    public Publisher<Long> search(Search search) {
        return Flux.defer(() -> template.select(matching(search), User.class))
                .collectList()
                .map(users -> users.stream().mapToLong(Checks::user).sum());
    }

    private static Query matching(Search search) {
        return query(where("firstName")
                        .like(search.prefix() + "%")
                        .and("age")
                        .greaterThanOrEquals(search.minAge())
                        .and("age")
                        .lessThanOrEquals(search.maxAge())
                        .and("active")
                        .is(search.active())
                        .and("created")
                        .greaterThan(search.after()))
                .sort(Sort.by("lastName", "id"))
                .limit(Search.LIMIT);
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
