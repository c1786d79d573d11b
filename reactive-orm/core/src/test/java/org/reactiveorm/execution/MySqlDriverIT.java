package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.execution.LiveDatabase.MYSQL;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.type.DataType;

/** The traps of the driver of MySQL, each undone. */
class MySqlDriverIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Dialect DIALECT = MySqlDialect.INSTANCE;

    private StatementExecutor executor;

    private void on(ConnectionFactory factory) {
        executor = LiveDatabase.executor(factory, options -> options.poolSize(1));
    }

    @AfterEach
    void close() {
        if (executor != null) {
            assertThat(executor.health().leases()).isZero();
            executor.close().block(LIMIT);
        }
    }

    @Test
    void closesAConnectionWhoseStatementRuns() {
        Gateway gateway = Gateway.of(MYSQL.factory(), DIALECT, GatewayOptions.DEFAULT);
        Session session = new SessionFactory(gateway).create().block(LIMIT);
        session.command("select sleep(600)").onErrorComplete().subscribe();

        session.close().block(LIMIT);

        String left = "select count(*) from information_schema.processlist where id = " + session.number();
        GatewayTest.await(() -> MYSQL.number(left) == 0);
    }

    @Test
    void readsATimestampInUtcWhereverTheMachineStands() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        try {
            on(MYSQL.factory());
            table("at timestamp(6) not null", "'2024-07-01 12:00:00.000001'");

            assertThat(read("select at from mysql_driver", row -> decode(DataType.INSTANT, row)))
                    .containsExactly(Instant.parse("2024-07-01T12:00:00.000001Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void readsANumberFromTheTypeThatStandsForTruth() {
        on(MYSQL.factory());
        table("n tinyint(1) not null", "5");

        assertThat(read("select n from mysql_driver", row -> decode(DataType.INTEGER, row)))
                .containsExactly(5);
        assertThatThrownBy(() -> read("select n from mysql_driver", row -> decode(DataType.BOOLEAN, row)))
                .hasMessageContaining("truth");
    }

    @Test
    void tellsTheSqlStateThatTheDriverForgets() {
        on(MYSQL.factory());
        table("n tinyint not null check (n < 100), s varchar(3)", "1, 'a'");

        assertThatThrownBy(() -> execute("insert into mysql_driver values (1, 'too long')"))
                .isInstanceOfSatisfying(
                        StatementException.class, e -> assertThat(e.sqlState()).isEqualTo("22001"))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> execute("insert into mysql_driver values (1000, 'a')"))
                .isInstanceOfSatisfying(
                        StatementException.class, e -> assertThat(e.sqlState()).isEqualTo("22003"));
        assertThatThrownBy(() -> execute("insert into mysql_driver values (101, 'a')"))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.sqlState())
                        .isEqualTo("23000"));
    }

    @Test
    void tellsARefusedConnection() {
        on(ConnectionFactories.get("r2dbc:mysql://root@127.0.0.1:1/test"));

        assertThatThrownBy(() -> execute("do 1")).isInstanceOf(ConnectionException.class);
    }

    @Test
    void givesEachRowTheKeyThatTheServerGaveIt() {
        on(withSessionVariables("auto_increment_increment=3"));
        table("id bigint primary key auto_increment, n integer", "default, 0");
        CompiledStatement insert = new CompiledStatement(
                "insert into mysql_driver (n) values (? ), (? ), (? )",
                List.of(number(1), number(2), number(3)),
                List.of("id"));

        List<Long> keys = executor.query(insert, row -> (Long) decode(DataType.BIGINT, row))
                .collectList()
                .block(LIMIT);

        assertThat(keys).isEqualTo(read("select id from mysql_driver where n > 0 order by n", row ->
                (Long) decode(DataType.BIGINT, row)));
        assertThat(keys.get(1) - keys.get(0)).isEqualTo(3);
    }

    @Test
    void keepsTextsWhereABackslashMeansNothing() {
        on(withSessionVariables("sql_mode='NO_BACKSLASH_ESCAPES'"));
        for (String text : List.of("\\", "\\'", "'\\", "\\' or 1 = 1 -- ", "\n\r\u001a\t\"?")) {
            CompiledStatement echo =
                    new CompiledStatement("select ? as t", List.of(new EncodedBind(text, String.class)), List.of());
            assertThat(executor.query(echo, row -> String.valueOf(row.get(0)))
                            .collectList()
                            .block(LIMIT))
                    .containsExactly(text);
        }
    }

    @Test
    void leavesNoSettingOfAScriptThatStopped() {
        on(MYSQL.factory());
        List<String> script =
                List.of("set session foreign_key_checks = 0", "this is no sql", "set session foreign_key_checks = 1");

        assertThatThrownBy(() -> executor.script(script).block(LIMIT)).isInstanceOf(StatementException.class);

        assertThat(read("select @@foreign_key_checks", row -> ((Number) row.get(0)).intValue()))
                .containsExactly(1);
    }

    @Test
    void letsTheServerEndAQueryThatRunsTooLong() {
        executor = LiveDatabase.executor(
                MYSQL.factory(), options -> options.poolSize(1).statementTimeout(Duration.ofMillis(300)));
        String endless = "select count(*) from (" + MYSQL.numbers(5_000).sql() + ") as a, ("
                + MYSQL.numbers(5_000).sql() + ") as b, ("
                + MYSQL.numbers(5_000).sql()
                + ") as c where (a.i * b.i + c.i) % 7 = 3";

        assertThatThrownBy(() -> read(endless, row -> 1))
                .isInstanceOfSatisfying(TransientStatementException.class, e -> assertThat(e.kind())
                        .isEqualTo(TransientStatementException.Kind.STATEMENT_TIMEOUT));
        assertThat(executor.health().nativeCancels()).isZero();
    }

    private static ConnectionFactory withSessionVariables(String... variables) {
        return MYSQL.factory(options -> options.mutate()
                .option(Option.<String[]>valueOf("sessionVariables"), variables)
                .build());
    }

    private void table(String columns, String row) {
        executor.script(List.of(
                        "drop table if exists mysql_driver",
                        "create table mysql_driver (" + columns + ")",
                        "insert into mysql_driver values (" + row + ")"))
                .block(LIMIT);
    }

    private <T> List<T> read(String sql, Function<Row, T> mapper) {
        return executor.query(CompiledStatement.of(sql), mapper).collectList().block(LIMIT);
    }

    private void execute(String sql) {
        executor.execute(CompiledStatement.of(sql)).block(LIMIT);
    }

    private static EncodedBind number(long value) {
        return new EncodedBind(value, Long.class);
    }

    private static Object decode(DataType<?> type, Row row) {
        return DIALECT.codec(type).decode(row.get(0));
    }
}
