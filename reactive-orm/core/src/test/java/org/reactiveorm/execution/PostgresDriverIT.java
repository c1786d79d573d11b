package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.execution.LiveDatabase.POSTGRESQL;

import io.r2dbc.spi.Option;
import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;

/** The traps of the driver of PostgreSQL, each undone: with a bind the server sends values in the binary form, without one as text. */
class PostgresDriverIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final StatementExecutor executor = POSTGRESQL.executor(options -> options.poolSize(1));

    @AfterEach
    void close() {
        assertThat(executor.health().leases()).isZero();
        executor.close().block(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T08:15:30.123456Z",
                "1999-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "1582-10-15T00:00:00Z",
                "1582-10-04T23:59:59.000001Z",
                "1500-02-28T12:00:00Z",
                "0001-01-01T00:00:00Z",
                "0000-12-31T01:02:03.000004Z",
                "-4712-01-01T00:00:00Z",
                "+294276-12-31T23:59:59.999999Z"
            })
    void readsPointsInTimeOfEveryAge(String text) {
        Instant moment = Instant.parse(text);
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        String literal = spelled(local);

        both("'" + literal + "+00'::timestamptz", row -> {
            assertThat(row.get(0, Instant.class)).isEqualTo(moment);
            assertThat(row.get(0)).isInstanceOfSatisfying(OffsetDateTime.class, time -> assertThat(time.toInstant())
                    .isEqualTo(moment));
        });
        both("'" + literal + "'::timestamp", row -> assertThat(row.get(0)).isEqualTo(local));
        both("'" + literal + "'::date", row -> assertThat(row.get(0)).isEqualTo(local.toLocalDate()));
        both("array['" + literal + "+00', null]::timestamptz[]", row -> assertThat(row.get(0, Object.class))
                .isEqualTo(new Instant[] {moment, null}));
        both("array['" + literal + "', null]::timestamp[]", row -> assertThat(row.get(0, Object.class))
                .isEqualTo(new LocalDateTime[] {local, null}));
        both("array['" + literal + "', null]::date[]", row -> assertThat(row.get(0, Object.class))
                .isEqualTo(new LocalDate[] {local.toLocalDate(), null}));
    }

    @ParameterizedTest
    @CsvSource({"+05:30, 19800", "-03, -10800", "-07:52:58, -28378", "+00, 0"})
    void readsTheOffsetOfASession(String offset, int seconds) {
        String moment = "'2026-11-30 08:15:30.5" + offset + "'::timestamptz";

        both(moment, row -> assertThat(row.get(0, Instant.class))
                .isEqualTo(LocalDateTime.of(2026, 11, 30, 8, 15, 30, 500_000_000)
                        .toInstant(ZoneOffset.ofTotalSeconds(seconds))));
    }

    @Test
    void readsTimesOfASessionElsewhere() {
        executor.execute(CompiledStatement.of("set time zone 'America/St_Johns'"))
                .block(LIMIT);
        both("'2026-07-01 12:00:00+00'::timestamptz", row -> assertThat(row.get(0, Instant.class))
                .isEqualTo(Instant.parse("2026-07-01T12:00:00Z")));
        both("'1800-07-01 12:00:00+00'::timestamptz", row -> assertThat(row.get(0, Instant.class))
                .isEqualTo(Instant.parse("1800-07-01T12:00:00Z")));
        executor.execute(CompiledStatement.of("reset time zone")).block(LIMIT);
    }

    @Test
    void readsInfiniteTimes() {
        both("'infinity'::timestamptz", row -> assertThat(row.get(0)).isEqualTo(OffsetDateTime.MAX));
        both("'-infinity'::timestamptz", row -> assertThat(row.get(0)).isEqualTo(OffsetDateTime.MIN));
        both("'infinity'::timestamptz", row -> assertThat(row.get(0, Instant.class))
                .isEqualTo(OffsetDateTime.MAX.toInstant()));
        both("'infinity'::timestamp", row -> assertThat(row.get(0)).isEqualTo(LocalDateTime.MAX));
        both("'-infinity'::date", row -> assertThat(row.get(0)).isEqualTo(LocalDate.MIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "1",
                "-1",
                "10000",
                "99999999",
                "-0.05",
                "0.0001",
                "0.00000000000000000001",
                "12.3450",
                "9999.9999",
                "1234567890123456",
                "123456789012345678901234567890.123456789",
                "-99999999999999999999999999999999999999",
                "100000000000000000000"
            })
    void readsEveryDigitOfANumber(String text) {
        BigDecimal number = new BigDecimal(text);

        both("'" + text + "'::numeric", row -> assertThat(row.get(0)).isEqualTo(number));
        both("array['" + text + "', null]::numeric[]", row -> assertThat(row.get(0, Object.class))
                .isEqualTo(new BigDecimal[] {number, null}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void refusesANumericThatIsNoNumber(String text) {
        for (CompiledStatement statement : forms("'" + text + "'::numeric")) {
            assertThatThrownBy(() -> executor.query(statement, row -> String.valueOf(row.get(0)))
                            .blockLast(LIMIT))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("NaN or infinity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'12.50'::money",
                "int4range(1, 5)",
                "'192.168.0.0/16'::cidr",
                "'08:00:2b:01:02:03'::macaddr",
                "to_tsvector('simple', 'a b')",
                "row(1, 'a')"
            })
    void refusesWhatTheBinaryFormHidesAndReadsItAsText(String expression) {
        CompiledStatement binary = withABind(expression);

        assertThatThrownBy(() -> executor.query(binary, row -> String.valueOf(row.get(0)))
                        .blockLast(LIMIT))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("::text");
        both("(" + expression + ")::text", row -> assertThat(row.get(0)).isInstanceOf(String.class));
    }

    @Test
    void readsTextsOfATypeOfTheDatabase() {
        executor.script(List.of("drop type if exists orm_mood", "create type orm_mood as enum ('glad', 'müde')"))
                .block(LIMIT);
        both("'müde'::orm_mood", row -> assertThat(row.get(0, String.class)).isEqualTo("müde"));
        executor.script(List.of("drop type orm_mood")).block(LIMIT);
    }

    @Test
    void theUrlMayKeepTheTexts() {
        StatementExecutor texts = LiveDatabase.executor(
                POSTGRESQL.factory(options -> options.mutate()
                        .option(Option.valueOf("forceBinary"), "false")
                        .build()),
                options -> options.poolSize(1));

        assertThat(texts.query(withABind("int4range(1, 5)"), row -> String.valueOf(row.get(0)))
                        .blockLast(LIMIT))
                .isEqualTo("[1,5)");
        texts.close().block(LIMIT);
    }

    /** The driver prepares a statement again that the server has forgotten; its answer must not be taken for that of the next. */
    @Test
    void answersStayWithTheirStatementsWhenTheServerForgetsThem() {
        for (int i = 0; i < 300; i++) {
            if (i % 3 == 0) {
                executor.execute(CompiledStatement.of("deallocate all")).block(LIMIT);
            }
            CompiledStatement statement = new CompiledStatement(
                    "select $1 + " + i % 5, List.of(new EncodedBind(i, Integer.class)), List.of());
            assertThat(executor.query(statement, row -> row.get(0, Integer.class))
                            .collectList()
                            .block(LIMIT))
                    .containsExactly(i + i % 5);
        }
    }

    private void both(String expression, Consumer<Row> check) {
        for (CompiledStatement statement : forms(expression)) {
            Function<Row, Boolean> checked = row -> {
                check.accept(row);
                return true;
            };
            assertThat(executor.query(statement, checked).collectList().block(LIMIT))
                    .as(statement.sql())
                    .containsExactly(true);
        }
    }

    private static List<CompiledStatement> forms(String expression) {
        return List.of(CompiledStatement.of("select " + expression), withABind(expression));
    }

    private static CompiledStatement withABind(String expression) {
        return new CompiledStatement(
                "select " + expression + " where 1 = $1", List.of(new EncodedBind(1, Integer.class)), List.of());
    }

    private static String spelled(LocalDateTime time) {
        int year = time.getYear();
        String day =
                String.format("%04d-%02d-%02d", year > 0 ? year : 1 - year, time.getMonthValue(), time.getDayOfMonth());
        String clock = String.format(
                "%02d:%02d:%02d.%06d", time.getHour(), time.getMinute(), time.getSecond(), time.getNano() / 1_000);
        return day + " " + clock + (year > 0 ? "" : " BC");
    }
}
