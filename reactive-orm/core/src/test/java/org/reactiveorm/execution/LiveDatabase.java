package org.reactiveorm.execution;

import static org.junit.jupiter.api.Assumptions.abort;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The databases that the gateway is tested on, with the few words of SQL in which they differ. */
public enum LiveDatabase {
    H2(
            "ORM_TEST_H2_URL",
            "r2dbc:h2:mem:///gateway",
            "select count(*) from system_range(1, 100000000) where x % 7 = 3",
            "select x from system_range(1, %d)"),
    POSTGRESQL(
            "ORM_TEST_POSTGRES_URL",
            "r2dbc:postgresql://postgres@localhost:5432/test",
            "select pg_sleep(8)",
            "select * from generate_series(1, %d)"),
    MARIADB(
            "ORM_TEST_MARIADB_URL",
            "r2dbc:mariadb://root@127.0.0.1:3306/test",
            "select sleep(8)",
            "select seq from seq_1_to_%d"),
    MYSQL(
            "ORM_TEST_MYSQL_URL",
            "r2dbc:mysql://root@127.0.0.1:3306/test",
            "select sleep(8)",
            "select i from json_table(concat('[0', repeat(',0', %d - 1), ']'), '$[*]' columns (i for ordinality)) as t");

    private static final Logger LOG = LoggerFactory.getLogger(LiveDatabase.class);
    private static final Map<LiveDatabase, Boolean> AVAILABLE = new EnumMap<>(LiveDatabase.class);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final String variable;
    private final String standardUrl;
    private final String longStatement;
    private final String numbers;

    LiveDatabase(String variable, String standardUrl, String longStatement, String numbers) {
        this.variable = variable;
        this.standardUrl = standardUrl;
        this.longStatement = longStatement;
        this.numbers = numbers;
    }

    /** A factory of connections that are not pooled; skips the test, loudly, if there is no such server. */
    public ConnectionFactory factory() {
        return factory(options -> options);
    }

    /** A factory of connections with changed options. */
    ConnectionFactory factory(UnaryOperator<ConnectionFactoryOptions> change) {
        ConnectionFactory factory = ConnectionFactories.get(ConnectionOptions.withDefaults(
                change.apply(ConnectionFactoryOptions.parse(System.getenv().getOrDefault(variable, standardUrl)))));
        synchronized (AVAILABLE) {
            if (!AVAILABLE.computeIfAbsent(this, name -> answers(factory))) {
                LOG.error("NOT TESTED on {}: no server; start one or set {}", this, variable);
                abort("No server for " + this);
            }
        }
        return factory;
    }

    private static boolean answers(ConnectionFactory factory) {
        return Boolean.TRUE.equals(Mono.from(factory.create())
                .flatMap(connection -> Mono.from(connection.close()))
                .thenReturn(true)
                .onErrorReturn(false)
                .block(CONNECT_LIMIT));
    }

    /** An executor with changed limits. */
    public StatementExecutor executor(UnaryOperator<GatewayOptions> change) {
        return executor(factory(), change);
    }

    /** An executor over a factory of this database, with changed limits. */
    static StatementExecutor executor(ConnectionFactory factory, UnaryOperator<GatewayOptions> change) {
        return StatementExecutor.create(
                factory, Dialects.forProduct(factory.getMetadata().getName()), change.apply(GatewayOptions.DEFAULT));
    }

    /** A statement that runs for some seconds. */
    public CompiledStatement longStatement() {
        return CompiledStatement.of(longStatement);
    }

    /** A statement that takes so long and gives a row. */
    public CompiledStatement pause(int millis) {
        return CompiledStatement.of(
                switch (this) {
                    case H2 -> "select count(*) from system_range(1, " + (1 + millis * 10_000L) + ") where x % 7 = 3";
                    case POSTGRESQL -> "select 1 from pg_sleep(" + millis + " / 1000.0)";
                    case MARIADB, MYSQL -> "select sleep(" + millis + " / 1000)";
                });
    }

    /** A statement whose rows are the numbers from 1. */
    public CompiledStatement numbers(int count) {
        return CompiledStatement.of(String.format(numbers, count));
    }

    /** A statement with numbers as its binds, for which the text has question marks. */
    public CompiledStatement bound(String text, long... values) {
        StringBuilder sql = new StringBuilder();
        int marker = 0;
        for (char c : text.toCharArray()) {
            if (c == '?' && this == POSTGRESQL) {
                sql.append('$').append(++marker);
            } else {
                sql.append(c);
            }
        }
        List<EncodedBind> binds = new ArrayList<>();
        for (long value : values) {
            binds.add(new EncodedBind(value, Long.class));
        }
        return new CompiledStatement(sql.toString(), binds, List.of());
    }

    /** Runs statements past the gateway. */
    public void prepare(String... statements) {
        Mono.from(factory().create())
                .flatMap(connection -> Flux.fromArray(statements)
                        .concatMap(sql -> run(connection, sql))
                        .then(Mono.from(connection.close())))
                .block();
    }

    /** Reads a number past the gateway. */
    public long number(String sql) {
        Long number = Mono.from(factory().create())
                .flatMap(connection -> Flux.from(connection.createStatement(sql).execute())
                        .concatMap(result -> result.map((row, metadata) -> ((Number) row.get(0)).longValue()))
                        .next()
                        .flatMap(value -> Mono.from(connection.close()).thenReturn(value)))
                .block();
        return number == null ? 0 : number;
    }

    private static Flux<Long> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute()).concatMap(Result::getRowsUpdated);
    }
}
