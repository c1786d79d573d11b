package org.reactiveorm.test.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One connection of the plain driver. Identifiers are written in backticks, whatever the product quotes them with, and the
 * rest is sent as it is. Every call blocks. Not thread-safe.
 */
public final class SqlConsole implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);

    private final Connection connection;
    private final char quote;

    private SqlConsole(Connection connection, char quote) {
        this.connection = connection;
        this.quote = quote;
    }

    /**
     * Connects to a product that quotes identifiers as the SQL standard says.
     *
     * @throws IllegalStateException if the server does not answer in time; a driver's exception if it refuses
     */
    public static SqlConsole open(String url) {
        return open(url, '"');
    }

    /** Connects to a product that quotes identifiers with the character. */
    public static SqlConsole open(String url, char quote) {
        Connection connection =
                Mono.<Connection>from(ConnectionFactories.get(url).create()).block(CONNECT_LIMIT);
        if (connection == null) {
            throw new IllegalStateException("The driver made no connection");
        }
        return new SqlConsole(connection, quote);
    }

    /** Runs statements, one after another. */
    public void execute(String... statements) {
        for (String statement : statements) {
            rows(statement);
        }
    }

    /** Runs a statement and gives the first column of its rows as texts; a missing value is the word null. */
    public List<String> rows(String sql) {
        return rows(sql, 0);
    }

    /** As {@link #rows(String)}, another column, counted from 0. */
    public List<String> rows(String sql, int column) {
        List<String> rows = Flux.<Result>from(
                        connection.createStatement(sql.replace('`', quote)).execute())
                .concatMap(result -> result.map((Readable row) -> text(row, column)))
                .collectList()
                .block(LIMIT);
        return rows == null ? List.of() : rows;
    }

    /** The only value of the only row, as a whole number. */
    public long number(String sql) {
        return Long.parseLong(rows(sql).get(0));
    }

    @Override
    public void close() {
        Mono.from(connection.close()).block(CONNECT_LIMIT);
    }

    private static String text(Readable row, int column) {
        @Nullable Object value = row.get(column);
        return String.valueOf(value);
    }
}
