package org.reactiveorm.benchmarks.hibernate;

import jakarta.persistence.Persistence;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hibernate Reactive through its API of stages. What is only read is read by a session without state, where there is no graph; related
 * entities are fetched in batches.
 */
public final class HibernateContender implements Contender {

    private static final int PAGE = 1_000;

    private final Clock clock = Clock.systemUTC();
    private Stage.SessionFactory sessions;

    @Override
    public String name() {
        return "hibernate-reactive";
    }

    @Override
    public void open(Target target) {
        String url = "postgresql://" + target.host() + ":" + target.port() + "/" + target.database();
        sessions = Persistence.createEntityManagerFactory(
                        "benchmark",
                        Map.of(
                                "jakarta.persistence.jdbc.url", url,
                                "jakarta.persistence.jdbc.user", target.user(),
                                "jakarta.persistence.jdbc.password", target.password(),
                                "hibernate.connection.pool_size", String.valueOf(target.poolSize())))
                .unwrap(Stage.SessionFactory.class);
        String sequence = "create sequence if not exists " + Entry.SEQUENCE + " increment by " + Entry.IDS_AT_ONCE;
        Mono.fromCompletionStage(() -> sessions.withStatelessSession(
                        session -> session.createNativeQuery(sequence).executeUpdate()))
                .block();
        Flux.range(1, target.poolSize())
                .flatMap(connection -> Mono.fromCompletionStage(() -> sessions.withStatelessSession(session ->
                        session.createNativeQuery("select pg_sleep(0.2)").getSingleResult())))
                .blockLast();
    }

    @Override
    public Publisher<Long> findByKey(long id) {
        return Mono.fromCompletionStage(() ->
                sessions.withSession(session -> session.find(User.class, id).thenApply(Checks::user)));
    }

    @Override
    public Publisher<Long> select(int rows) {
        return Mono.fromCompletionStage(() -> sessions.withStatelessSession(
                session -> session.createSelectionQuery("from User order by id", User.class)
                        .setMaxResults(rows)
                        .getResultList()
                        .thenApply(HibernateContender::check)));
    }

    /** Reads page after page, each behind the last key of the one before: Hibernate Reactive has no streams of results. */
    @Override
    public Publisher<Long> stream(int rows) {
        return Mono.fromCompletionStage(
                () -> sessions.withStatelessSession(session -> pages(session, Long.MIN_VALUE, rows, 0)));
    }

    private static CompletionStage<Long> pages(Stage.StatelessSession session, long last, int left, long sum) {
        if (left == 0) {
            return CompletableFuture.completedFuture(sum);
        }
        return session.createSelectionQuery("from User where id > :last order by id", User.class)
                .setParameter("last", last)
                .setMaxResults(Math.min(PAGE, left))
                .getResultList()
                .thenCompose(page -> page.isEmpty()
                        ? CompletableFuture.completedFuture(sum)
                        : pages(session, page.get(page.size() - 1).id(), left - page.size(), sum + check(page)));
    }

    private static long check(List<User> users) {
        return users.stream().mapToLong(Checks::user).sum();
    }

    @Override
    public Publisher<Long> usersWithPosts(int users) {
        return read(session -> firstUsers(session, users)
                .thenCompose(found -> fetchAll(found, User::posts))
                .thenApply(found -> found.stream()
                        .mapToLong(user -> Checks.user(user) + checkPosts(user))
                        .sum()));
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int users) {
        return read(session -> firstUsers(session, users)
                .thenCompose(found -> fetchAll(found, User::posts))
                .thenCompose(found -> fetchAll(
                                found.stream()
                                        .flatMap(user -> user.posts().stream())
                                        .toList(),
                                Post::comments)
                        .thenApply(posts -> check(found) + checkPosts(found) + checkComments(posts))));
    }

    private Mono<Long> read(Function<Stage.Session, CompletionStage<Long>> work) {
        return Mono.fromCompletionStage(() -> sessions.withSession(session -> {
            session.setDefaultReadOnly(true);
            return work.apply(session);
        }));
    }

    private static CompletionStage<List<User>> firstUsers(Stage.Session session, int count) {
        return session.createSelectionQuery("from User order by id", User.class)
                .setMaxResults(count)
                .getResultList();
    }

    /** Fetches the children of all parents; of a batch only the first fetch has to ask the database. */
    private static <T> CompletionStage<List<T>> fetchAll(List<T> parents, Function<T, List<?>> children) {
        CompletionStage<?> fetched = CompletableFuture.completedFuture(null);
        for (T parent : parents) {
            fetched = fetched.thenCompose(before -> Stage.fetch(children.apply(parent)));
        }
        return fetched.thenApply(last -> parents);
    }

    private static long checkPosts(User user) {
        return user.posts().stream().mapToLong(Checks::post).sum();
    }

    private static long checkPosts(List<User> users) {
        return users.stream().mapToLong(HibernateContender::checkPosts).sum();
    }

    private static long checkComments(List<Post> posts) {
        return posts.stream()
                .flatMap(post -> post.comments().stream())
                .mapToLong(Checks::comment)
                .sum();
    }

    @Override
    public Publisher<Long> insert(int number) {
        return Mono.fromCompletionStage(() -> {
            Entry entry = Entry.of(number);
            return sessions.withTransaction(session -> session.persist(entry))
                    .thenApply(inserted -> Checks.entry(entry));
        });
    }

    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        return Mono.fromCompletionStage(() -> {
            List<Entry> entries =
                    IntStream.range(first, first + rows).mapToObj(Entry::of).toList();
            return sessions.withStatelessTransaction(session -> session.insertMultiple(entries))
                    .thenApply(inserted ->
                            entries.stream().mapToLong(Checks::entry).sum());
        });
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return Mono.fromCompletionStage(() ->
                sessions.withTransaction(session -> session.find(User.class, id).thenApply(user -> {
                    user.change(age, clock.instant());
                    return (long) user.age();
                })));
    }

    @Override
    public Publisher<Long> search(Search search) {
        return Mono.fromCompletionStage(
                () -> sessions.withStatelessSession(session -> session.createQuery(matching(search))
                        .setMaxResults(Search.LIMIT)
                        .getResultList()
                        .thenApply(HibernateContender::check)));
    }

    private CriteriaQuery<User> matching(Search search) {
        CriteriaBuilder builder = sessions.getCriteriaBuilder();
        CriteriaQuery<User> query = builder.createQuery(User.class);
        Root<User> user = query.from(User.class);
        return query.where(
                        builder.like(user.get("firstName"), search.prefix() + "%"),
                        builder.greaterThanOrEqualTo(user.get("age"), search.minAge()),
                        builder.lessThanOrEqualTo(user.get("age"), search.maxAge()),
                        builder.equal(user.get("active"), search.active()),
                        builder.greaterThan(user.get("createdAt"), search.after()))
                .orderBy(builder.asc(user.get("lastName")), builder.asc(user.get("id")));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
