package org.reactiveorm.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.OrmBuilder;
import org.reactiveorm.test.check.LeakCheck;
import org.reactiveorm.test.check.StatementLog;
import org.reactiveorm.test.database.SqlConsole;
import org.reactiveorm.test.database.TestDatabase;
import org.reactiveorm.test.database.TestServer;
import org.reactiveorm.test.model.Models;
import org.reactiveorm.test.model.Team_;

/**
 * The database that the contracts of one product share, the {@code Orm} over it, and whatever else a test opens. The system
 * property {@code orm.test.pool} tells how many connections an {@code Orm} has. Every call blocks. Not thread-safe.
 */
public final class ContractDatabase implements AutoCloseable {

    private static final int POOL_SIZE = Integer.getInteger("orm.test.pool", 4);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final TestServer server;
    private final StatementLog statements = new StatementLog();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private final Deque<TestDatabase> empty = new ArrayDeque<>();
    private @Nullable Opened shared;

    ContractDatabase(TestServer server) {
        this.server = server;
    }

    /** The {@code Orm} over all models of {@code org.reactiveorm.test.model}, whose tables are there. */
    public Orm orm() {
        return shared().orm;
    }

    /** How many connections an {@code Orm} has that says nothing else. */
    public int poolSize() {
        return POOL_SIZE;
    }

    /** What was sent since the test began, by every {@code Orm} of the test. */
    public StatementLog statements() {
        return statements;
    }

    /** A session beside the ones under test, in the database of {@link #orm}. */
    public SqlConsole sql() {
        return shared().database.console();
    }

    /** The database of {@link #orm}. */
    public TestDatabase testDatabase() {
        return shared().database;
    }

    /** The server. */
    public TestServer server() {
        return server;
    }

    /** Another {@code Orm} over the models and tables of {@link #orm}; closed after the test. */
    public Orm open(UnaryOperator<OrmBuilder> change) {
        Opened other = new Opened(shared().database, builder -> change.apply(builder.models(Models.all())));
        opened.push(other);
        return other.orm;
    }

    /** An {@code Orm} over an empty database and no models but those that are added; both are gone after the test. */
    public FreshDatabase openFresh(UnaryOperator<OrmBuilder> change) {
        return openFresh("", change);
    }

    /** As {@link #openFresh(UnaryOperator)}, with an option of the driver such as {@code forceBinary=true}; empty for none. */
    public FreshDatabase openFresh(String option, UnaryOperator<OrmBuilder> change) {
        TestDatabase database = empty.isEmpty() ? server.createDatabase() : empty.pop();
        Opened fresh = new Opened(database, option, change);
        opened.push(fresh);
        return new FreshDatabase(fresh.orm, database);
    }

    /** Empties every table. */
    public void clear() {
        shared().database.clear();
    }

    /** Waits until no connection is in use and the server has nothing open. */
    public void awaitQuiet() {
        LeakCheck.awaitQuiet(orm(), shared().database);
    }

    /** Fails unless every connection of {@link #orm} is back, or comes back at once. */
    public void expectNoLease() {
        LeakCheck.awaitLeases(orm());
    }

    void open() {
        LeakCheck.watch();
        TestDatabase database = server.createDatabase();
        shared = new Opened(database, builder -> builder.models(Models.all()));
        shared.orm.sync().block(Duration.ofMinutes(1));
    }

    void beforeTest() {
        if (shared == null) {
            open();
        }
        clear();
        statements.clear();
    }

    void afterTest() {
        List<Throwable> problems = new ArrayList<>();
        while (!opened.isEmpty()) {
            Opened extra = opened.pop();
            attempt(problems, extra::check);
            attempt(problems, extra::closeOrm);
            if (!extra.isShared()) {
                boolean clean = problems.isEmpty();
                attempt(problems, () -> leave(extra.database, clean));
            }
        }
        attempt(problems, shared()::check);
        attempt(
                problems,
                () -> LeakCheck.probe(orm(), orm().repository(Team_.MODEL).exists()));
        if (!problems.isEmpty()) {
            // the tests that follow get new connections, so that they fail for reasons of their own
            attempt(problems, this::close);
        }
        attempt(problems, LeakCheck::expectNothingFound);
        if (!problems.isEmpty()) {
            AssertionError leak = new AssertionError(
                    "The test left something behind: " + problems.get(0).getMessage());
            problems.forEach(leak::addSuppressed);
            throw leak;
        }
    }

    @Override
    public void close() {
        Opened closing = shared;
        shared = null;
        if (closing != null) {
            closing.closeOrm();
            closing.database.close();
        }
        while (!empty.isEmpty()) {
            empty.pop().close();
        }
    }

    /** Keeps a database for the next test that wants a fresh one, or drops it. */
    private void leave(TestDatabase database, boolean clean) {
        if (clean && database.reset()) {
            empty.push(database);
        } else {
            database.close();
        }
    }

    private Opened shared() {
        return Objects.requireNonNull(shared, "the database is open from the first test on");
    }

    private static void attempt(List<Throwable> problems, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | AssertionError e) {
            problems.add(e);
        }
    }

    /** An {@code Orm} and its database. */
    private final class Opened {

        private final TestDatabase database;
        private final Orm orm;

        Opened(TestDatabase database, UnaryOperator<OrmBuilder> change) {
            this(database, "", change);
        }

        Opened(TestDatabase database, String option, UnaryOperator<OrmBuilder> change) {
            this.database = database;
            String url = database.url();
            String separator = url.indexOf('?') < 0 ? "?" : "&";
            this.orm = change.apply(Orm.builder(option.isEmpty() ? url : url + separator + option)
                            .gateway(options -> options.poolSize(POOL_SIZE).listener(statements)))
                    .build();
        }

        void check() {
            LeakCheck.awaitQuiet(orm, database);
        }

        void closeOrm() {
            orm.close().block(CLOSE_LIMIT);
        }

        boolean isShared() {
            return shared != null && database == shared.database;
        }
    }
}
