package org.reactiveorm.test.database;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A database on a server of MySQL or MariaDB. */
final class MySqlFamilyDatabase implements TestDatabase {

    private final ServerUrl server;
    private final String name;
    private final SqlConsole console;

    /** Makes an empty database on the server. */
    static TestDatabase create(String serverUrl) {
        ServerUrl server = ServerUrl.parse(serverUrl);
        String name = DatabaseName.next();
        try (SqlConsole console = SqlConsole.open(server.withDatabase(server.database()))) {
            console.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        }
        return new MySqlFamilyDatabase(server, name);
    }

    private MySqlFamilyDatabase(ServerUrl server, String name) {
        this.server = server;
        this.name = name;
        this.console = SqlConsole.open(url(), '`');
        console.execute("SET FOREIGN_KEY_CHECKS = 0");
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
        List<String> tables =
                console.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'");
        for (String table : tables) {
            console.execute("DELETE FROM `" + table + "`");
        }
    }

    @Override
    public List<String> openWork() {
        Set<Long> transactions = InnodbStatus.openTransactions(console);
        String ids = transactions.isEmpty()
                ? "0"
                : transactions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return console.rows(
                """
                    SELECT CONCAT('session ', id, ' ', command, IF(id IN (%1$s), ' in a transaction: ', ': '),
                                  COALESCE(info, 'nothing'))
                    FROM information_schema.processlist
                    WHERE db = DATABASE() AND id <> CONNECTION_ID()
                      AND (id IN (%1$s) OR command NOT IN ('Sleep', 'Daemon'))
                    """
                        .formatted(ids));
    }

    @Override
    public List<String> columns(String table) {
        return console.rows(InformationSchema.columns("table_schema = DATABASE()", table));
    }

    @Override
    public List<String> indexes(String table) {
        return console.rows("SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() AND table_name = '" + table + "' GROUP BY index_name");
    }

    @Override
    public void close() {
        console.execute("DROP DATABASE IF EXISTS " + name);
        console.close();
    }
}
