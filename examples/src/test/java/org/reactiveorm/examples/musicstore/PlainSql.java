package org.reactiveorm.examples.musicstore;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs one query by JDBC, as psql does for PostgreSQL: the URL is the argument, the query comes in, tab-separated rows go out. */
final class PlainSql {

    private PlainSql() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        String query = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(i == 1 ? "" : "\t").append(rows.getString(i));
                }
                out.print(line.append('\n'));
            }
        }
        out.flush();
    }
}
