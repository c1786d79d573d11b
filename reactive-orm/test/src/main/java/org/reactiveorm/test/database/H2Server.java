package org.reactiveorm.test.database;

import java.util.List;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.h2.H2Dialect;

/** H2 in memory, or where {@code ORM_TEST_H2_URL} says; the name of a database is put behind that. */
public final class H2Server implements TestServer {

    private static final String MEMORY = "r2dbc:h2:mem:///";

    @Override
    public String product() {
        return "H2";
    }

    @Override
    public Dialect dialect() {
        return H2Dialect.INSTANCE;
    }

    @Override
    public TestDatabase createDatabase() {
        String named = System.getenv("ORM_TEST_H2_URL");
        String prefix = named == null || named.isBlank() ? MEMORY : named;
        return new Database(prefix + DatabaseName.next());
    }

    private static final class Database implements TestDatabase {

        private final String url;
        private final SqlConsole console;

        Database(String url) {
            this.url = url;
            this.console = SqlConsole.open(url);
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public SqlConsole console() {
            return console;
        }

        @Override
        public void clear() {
            List<String> tables = console.rows(
                    "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = CURRENT_SCHEMA");
            console.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : tables) {
                console.execute("DELETE FROM \"" + table + "\"");
            }
            console.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }

        @Override
        public List<String> openWork() {
            return console.rows(
                    """
                    SELECT 'session ' || SESSION_ID || ' has uncommitted work or runs: ' || COALESCE(EXECUTING_STATEMENT, 'nothing')
                    FROM INFORMATION_SCHEMA.SESSIONS
                    WHERE SESSION_ID <> SESSION_ID() AND (CONTAINS_UNCOMMITTED OR EXECUTING_STATEMENT IS NOT NULL)
                    """);
        }

        @Override
        public List<String> columns(String table) {
            return console.rows(InformationSchema.columns("TABLE_SCHEMA = CURRENT_SCHEMA", table));
        }

        @Override
        public List<String> indexes(String table) {
            return console.rows("SELECT LISTAGG(COLUMN_NAME, ',') WITHIN GROUP (ORDER BY ORDINAL_POSITION)"
                    + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_NAME = '" + table + "' GROUP BY INDEX_NAME");
        }

        @Override
        public void close() {
            try {
                console.execute("SHUTDOWN");
            } finally {
                console.close();
            }
        }
    }
}
