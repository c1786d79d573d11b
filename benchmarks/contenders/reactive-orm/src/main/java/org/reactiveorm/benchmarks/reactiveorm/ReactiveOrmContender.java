package org.reactiveorm.benchmarks.reactiveorm;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.benchmarks.harness.Checks;
import org.reactiveorm.benchmarks.harness.Contender;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.Search;
import org.reactiveorm.benchmarks.harness.Target;
import org.reactivestreams.Publisher;

/** Reactive ORM with its own defaults; only the size of the pool is set. */
public final class ReactiveOrmContender implements Contender {

    private @Nullable Database database;

    /**
     * The database and what is read and written.
     *
     * @param orm for transactions
     * @param users the users
     * @param entries the entries
     */
    private record Database(Orm orm, Repository<User, Long> users, Repository<Entry, Long> entries) {

        static Database of(Orm orm) {
            return new Database(orm, orm.repository(User_.MODEL), orm.repository(Entry_.MODEL));
        }
    }

    @Override
    public String name() {
        return "reactive-orm";
    }

    @Override
    public void open(Target target) {
        String login = target.password().isEmpty() ? target.user() : target.user() + ":" + target.password();
        String url = "r2dbc:postgresql://%s@%s:%d/%s".formatted(login, target.host(), target.port(), target.database());
        database = Database.of(Orm.builder(url)
                .models(User_.MODEL, Post_.MODEL, Comment_.MODEL, Entry_.MODEL)
                .gateway(options -> options.poolSize(target.poolSize()))
                .build());
    }

    private Database database() {
        if (database == null) {
            throw new IllegalStateException("not open");
        }
        return database;
    }

    @Override
    public Publisher<Long> findByKey(long id) {
        return database().users.findByPk(id).map(Checks::user);
    }

    @Override
    public Publisher<Long> select(int rows) {
        return database().users.limit(rows).list().map(ReactiveOrmContender::sum);
    }

    @Override
    public Publisher<Long> stream(int rows) {
        return database().users.limit(rows).all().map(Checks::user).reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> usersWithPosts(int users) {
        return database().users.include(User_.posts).limit(users).list().map(all -> sum(all) + sumOfPosts(all));
    }

    @Override
    public Publisher<Long> usersWithPostsAndComments(int users) {
        return database()
                .users
                .include(User_.posts, post -> post.include(Post_.comments))
                .limit(users)
                .list()
                .map(all -> sum(all) + sumOfPosts(all) + sumOfComments(all));
    }

    @Override
    public Publisher<Long> insert(int number) {
        return database().entries.create(entry -> fill(entry, number)).map(Checks::entry);
    }

    @Override
    public Publisher<Long> bulkInsert(int first, int rows) {
        Repository<Entry, Long> entries = database().entries;
        List<Entry> all = IntStream.range(first, first + rows)
                .mapToObj(number -> entries.build(entry -> fill(entry, number)))
                .toList();
        return entries.bulkCreate(all).returning().map(Checks::entry).reduce(0L, Long::sum);
    }

    @Override
    public Publisher<Long> loadChangeSave(long id, int age) {
        return database().orm.transaction(tx -> database()
                .users
                .findByPk(id)
                .flatMap(user -> user.update(it -> it.age = age))
                .map(user -> (long) user.age));
    }

    @Override
    public Publisher<Long> search(Search search) {
        return database()
                .users
                .where(User_.firstName
                        .startsWith(search.prefix())
                        .and(User_.age.gte(search.minAge()))
                        .and(User_.age.lte(search.maxAge()))
                        .and(User_.active.eq(search.active()))
                        .and(User_.createdAt.gt(search.after())))
                .orderBy(User_.lastName.asc(), User_.id.asc())
                .limit(Search.LIMIT)
                .list()
                .map(ReactiveOrmContender::sum);
    }

    @Override
    public void close() {
        database().orm.close().block();
    }

    private static void fill(Entry entry, int number) {
        entry.name = Entries.name(number);
        entry.amount = Entries.amount(number);
        entry.quantity = Entries.quantity(number);
        entry.createdAt = Entries.createdAt(number);
    }

    private static long sum(List<User> users) {
        return users.stream().mapToLong(Checks::user).sum();
    }

    private static long sumOfPosts(List<User> users) {
        return users.stream()
                .flatMap(user -> user.posts.loaded().stream())
                .mapToLong(Checks::post)
                .sum();
    }

    private static long sumOfComments(List<User> users) {
        return users.stream()
                .flatMap(user -> user.posts.loaded().stream())
                .flatMap(post -> post.comments.loaded().stream())
                .mapToLong(Checks::comment)
                .sum();
    }
}
