package org.reactiveorm.benchmarks.jmh;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.reactiveorm.Comment_;
import org.reactiveorm.benchmarks.reactiveorm.Entry;
import org.reactiveorm.benchmarks.reactiveorm.Entry_;
import org.reactiveorm.benchmarks.reactiveorm.Post_;
import org.reactiveorm.benchmarks.reactiveorm.User;
import org.reactiveorm.benchmarks.reactiveorm.User_;
import org.reactiveorm.benchmarks.stub.StubDatabase;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.internal.plan.SelectPlanner;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.sql.CompiledStatement;

/** The main paths through the library, each from the call of a user to the end of its result, on one thread and without a server. */
final class MainPaths {

    private static final Dialect DIALECT = PostgresDialect.INSTANCE;
    private static final Instant AFTER = Instant.parse("2021-01-01T00:00:00Z");

    private final StubDatabase database = new StubDatabase(new Rows());
    private final Orm orm = Orm.builder(database)
            .models(User_.MODEL, Post_.MODEL, Comment_.MODEL, Entry_.MODEL)
            .build();
    private final Repository<User, Long> users = orm.repository(User_.MODEL);
    private final Repository<Entry, Long> entries = orm.repository(Entry_.MODEL);
    private final MappedModel<User> mapped = mapped();
    private final Selection<User> kept = search(20);
    private final User unchanged;
    private final User changed;
    private int number;

    /** Opens a connection, so that no path waits for one. */
    MainPaths() {
        orm.authenticate().block();
        unchanged = Now.get(users.findByPk(1L));
        changed = Now.get(users.findByPk(2L));
    }

    StubDatabase database() {
        return database;
    }

    @SuppressWarnings("unchecked") // the definition of users maps users
    private static MappedModel<User> mapped() {
        List<ModelDefinition<?, ?>> definitions = List.of(
                User_.MODEL.definition(),
                Post_.MODEL.definition(),
                Comment_.MODEL.definition(),
                Entry_.MODEL.definition());
        Map<?, MappedModel<?>> models = new ModelMapper(DIALECT, MappingSettings.DEFAULT).map(Map.of(), definitions);
        return (MappedModel<User>) Objects.requireNonNull(models.get(User_.MODEL.definition()));
    }

    private Selection<User> search(int age) {
        return users.where(User_.firstName
                        .startsWith("Ada")
                        .and(User_.age.gte(age))
                        .and(User_.age.lte(age + 40))
                        .and(User_.active.isTrue())
                        .and(User_.createdAt.gt(AFTER)))
                .orderBy(User_.lastName.asc(), User_.id.asc())
                .limit(20);
    }

    /** Builds a query of five conditions and translates it to text and binds; nothing is run. */
    CompiledStatement compileAnew() {
        return compile(search(20 + number++ % 20));
    }

    /** Translates one and the same query again. */
    CompiledStatement compileAgain() {
        return compile(kept);
    }

    private CompiledStatement compile(Selection<User> selection) {
        return DIALECT.compile(new SelectPlanner<>(DIALECT, mapped, selection.toQuery())
                .rows(null, 0)
                .statement());
    }

    /** Builds a query of five conditions and runs it; there is no such row. */
    List<User> searchAnew() {
        return Now.get(search(20 + number++ % 20).list());
    }

    /** Runs one and the same query again. */
    List<User> searchAgain() {
        return Now.get(kept.list());
    }

    /** Reads one user by its key. */
    User findByKey() {
        return Now.get(users.findByPk(1L + number++ % Rows.USERS));
    }

    /** Reads a thousand users into a list. */
    List<User> readThousand() {
        return Now.get(users.limit(Rows.USERS).list());
    }

    /** Reads users with posts and comments, two levels. */
    List<User> readTwoLevels(int parents) {
        return Now.get(users.include(User_.posts, post -> post.include(Post_.comments))
                .limit(parents)
                .list());
    }

    /** Asks an instance in which nothing has changed what has changed. */
    Set<String> changedOfUnchanged() {
        return unchanged.changed();
    }

    /** Saves an instance in which nothing has changed. */
    User saveUnchanged() {
        return Now.get(unchanged.save());
    }

    /** Changes one attribute and saves. */
    User saveChanged() {
        changed.age = ++number;
        return Now.get(changed.save());
    }

    /** Inserts one entry, which gets its id. */
    Entry create() {
        int next = number++;
        return Now.get(entries.create(entry -> fill(entry, next)));
    }

    /** Inserts many entries, which get their ids; gives the last one. */
    @Nullable Entry bulkCreate(int rows) {
        List<Entry> all = IntStream.range(0, rows)
                .mapToObj(i -> entries.build(entry -> fill(entry, i)))
                .toList();
        return Now.get(entries.bulkCreate(all).returning());
    }

    /** In a transaction loads a user, changes it and saves it. */
    User loadChangeSave() {
        int age = ++number;
        return Now.get(orm.transaction(tx -> users.findByPk(1L).flatMap(user -> user.update(it -> it.age = age))));
    }

    private static void fill(Entry entry, int number) {
        entry.name = Entries.name(number);
        entry.amount = Entries.amount(number);
        entry.quantity = Entries.quantity(number);
        entry.createdAt = Entries.createdAt(number);
    }
}
