package org.reactiveorm.benchmarks.micronaut;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.model.jpa.criteria.PersistentEntityCriteriaQuery;
import io.micronaut.data.r2dbc.operations.R2dbcOperations;
import io.micronaut.data.repository.jpa.criteria.QuerySpecification;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Micronaut Data R2DBC: repositories, a query for each level of a graph. The driver has the options of the hand-written contender, so
 * that the mapping is compared and not the options.
 */
public final class MicronautContender implements Contender {

    private static final String SOURCE = "r2dbc.datasources.default.";

    private final Clock clock = Clock.systemUTC();
    private ApplicationContext context;
    private R2dbcOperations operations;
    private UserRepository users;
    private PostRepository posts;
    private CommentRepository comments;
    private EntryRepository entries;

    @Override
    public String name() {
        return "micronaut-data-r2dbc";
    }

    @Override
    public void open(Target target) {
        context = ApplicationContext.run(properties(target));
        ConnectionFactory connections = context.getBean(ConnectionFactory.class);
        ((ConnectionPool) connections).warmup().block();
        operations = context.getBean(R2dbcOperations.class);
        users = context.getBean(UserRepository.class);
        posts = context.getBean(PostRepository.class);
        comments = context.getBean(CommentRepository.class);
        entries = context.getBean(EntryRepository.class);
    }

    private static Map<String, Object> properties(Target target) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SOURCE + "dialect", "POSTGRES");
        properties.put(SOURCE + "options.driver", "pool");
        properties.put(SOURCE + "options.protocol", "postgresql");
        properties.put(SOURCE + "host", target.host());
        properties.put(SOURCE + "port", target.port());
        properties.put(SOURCE + "database", target.database());
        properties.put(SOURCE + "username", target.user());
        properties.put(SOURCE + "password", target.password());
        properties.put(SOURCE + "options.initialSize", target.poolSize());
        properties.put(SOURCE + "options.maxSize", target.poolSize());
        properties.put(SOURCE + "options.forceBinary", true);
        properties.put(SOURCE + "options.preparedStatementCacheQueries", 256);
        return properties;
    }

    @Override
    public Publisher<Long> findByKey(long id) {
        return users.findById(id).map(Checks::user);
    }

    @Override
    public Publisher<Long> select(int rows) {
        return users.first(rows)
                .collectList()
                .map(found -> found.stream().mapToLong(Checks::user).sum());
    }

    @Override
    public Publisher<Long> stream(int rows) {
        return users.first(rows).map(Checks::user).reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> usersWithPosts(int count) {
        return users.first(count).collectList().flatMap(found -> postsOf(found)
                .map(posts -> check(found, posts, List.of())));
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int count) {
        return users.first(count).collectList().flatMap(found -> postsOf(found)
                .flatMap(posts -> commentsOn(posts).map(comments -> check(found, posts, comments))));
    }

    private Mono<List<Post>> postsOf(List<User> found) {
        return posts.ofUsers(found.stream().map(User::id).toArray(Long[]::new)).collectList();
    }

    private Mono<List<Comment>> commentsOn(List<Post> found) {
        return comments.onPosts(found.stream().map(Post::id).toArray(Long[]::new))
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
        return Mono.defer(() -> entries.save(Entry.of(number))).map(Checks::entry);
    }

    /** Saves all of them in a transaction, so that only one commit is waited for. */
    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        return Mono.fromSupplier(() ->
                        IntStream.range(first, first + rows).mapToObj(Entry::of).toList())
                .flatMapMany(numbered -> operations.withTransaction(transaction -> entries.saveAll(numbered)))
                .collectList()
                .map(saved -> saved.stream().mapToLong(Checks::entry).sum());
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return operations.withTransaction(transaction -> users.findById(id)
                .flatMap(user -> users.update(user.withAge(age, clock.instant())))
                .map(user -> (long) user.age()));
    }

    @Override
    public Publisher<Long> search(Search search) {
        return Flux.defer(() -> users.findAll(matching(search)))
                .collectList()
                .map(found -> found.stream().mapToLong(Checks::user).sum());
    }

    private static QuerySpecification<User> matching(Search search) {
        return (user, query, builder) -> {
            query.orderBy(builder.asc(user.get("lastName")), builder.asc(user.get("id")));
            ((PersistentEntityCriteriaQuery<?>) query).limit(Search.LIMIT);
            return builder.and(
                    builder.like(user.get("firstName"), search.prefix() + "%"),
                    builder.greaterThanOrEqualTo(user.get("age"), search.minAge()),
                    builder.lessThanOrEqualTo(user.get("age"), search.maxAge()),
                    builder.equal(user.get("active"), search.active()),
                    builder.greaterThan(user.get("createdAt"), search.after()));
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
