package org.reactiveorm.test.database;

import java.util.List;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;

/** PostgreSQL: {@code ORM_TEST_POSTGRES_URL}, port 5432 of this machine, or an embedded server. */
public final class PostgresServer implements TestServer {

    private static final ServerSearch SEARCH = new ServerSearch(
            "PostgreSQL", "ORM_TEST_POSTGRES_URL", "r2dbc:postgresql://postgres@127.0.0.1:5432/postgres", 5432);
    /** An order of texts that is not the order of their bytes shows more mistakes; not every server is built with it. */
    private static final String LINGUISTIC_ORDER = " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";
    /** A truncation writes new files for every table and index, which costs more than most tests; so it is for large ones. */
    private static final String CLEAR =
            """
            DO $$
            DECLARE
              large CONSTANT bigint := 1000000;
              found regclass;
            BEGIN
              SET LOCAL session_replication_role = replica;
              FOR found IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace LOOP
                IF pg_relation_size(found) > large THEN
                  EXECUTE 'TRUNCATE ' || found || ' CASCADE';
                ELSE
                  EXECUTE 'DELETE FROM ' || found;
                END IF;
              END LOOP;
            END $$
            """;

    private static final String RESET =
            """
            DO $$
            DECLARE
              found name;
            BEGIN
              FOR found IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', found);
              END LOOP;
              CREATE SCHEMA public;
              EXECUTE format('ALTER DATABASE %I RESET ALL', current_database());
            END $$
            """;

    @Override
    public String product() {
        return SEARCH.product();
    }

    @Override
    public Dialect dialect() {
        return PostgresDialect.INSTANCE;
    }

    @Override
    public TestDatabase createDatabase() {
        ServerUrl server = ServerUrl.parse(SEARCH.find());
        String name = DatabaseName.next();
        try (SqlConsole console = SqlConsole.open(server.withDatabase(server.database()))) {
            create(console, name);
        }
        return new Database(server, name);
    }

    private static void create(SqlConsole console, String name) {
        try {
            console.execute("CREATE DATABASE " + name + LINGUISTIC_ORDER);
        } catch (RuntimeException e) {
            console.execute("CREATE DATABASE " + name);
        }
    }

    private static final class Database implements TestDatabase {

        private final ServerUrl server;
        private final String name;
        private final SqlConsole console;

        Database(ServerUrl server, String name) {
            this.server = server;
            this.name = name;
            this.console = SqlConsole.open(url());
        }

        @Override
        public String url() {
            return server.withDatabase(name);
        }

        @Override
        public SqlConsole console() {
            return console;
        }

        @Override
        public void clear() {
            console.execute(CLEAR);
        }

        @Override
        public boolean reset() {
            console.execute(RESET);
            return true;
        }

        @Override
        public List<String> openWork() {
            return console.rows(
                    """
                    SELECT 'backend ' || pid || ' is ' || state || ' after: ' || query FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
                    """);
        }

        @Override
        public List<String> columns(String table) {
            return console.rows(InformationSchema.columns("table_schema = current_schema()", table));
        }

        @Override
        public List<String> indexes(String table) {
            return console.rows("SELECT indexdef FROM pg_indexes WHERE tablename = '" + table + "'");
        }

        @Override
        public void close() {
            console.close();
            try (SqlConsole maintenance = SqlConsole.open(server.withDatabase(server.database()))) {
                maintenance.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        }
    }
}
