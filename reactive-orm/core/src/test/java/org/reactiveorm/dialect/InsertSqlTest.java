package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reactiveorm.dialect.Expressions.bind;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.ReturnedColumn;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.type.DataType;

class InsertSqlTest {

    private static final List<String> COLUMNS = List.of("name", "score");
    private static final List<Bind> ROW = List.of(bind("a"), bind(1L));
    private static final List<Bind> NULLS =
            List.of(new Bind(null, DataType.string(80)), new Bind(null, DataType.BIGINT));

    private static final List<ReturnedColumn> ID = returned(List.of("id"));

    static List<ReturnedColumn> returned(List<String> names) {
        return names.stream()
                .map(name -> new ReturnedColumn(name, DataType.BIGINT))
                .toList();
    }

    enum Status {
        ACTIVE
    }

    @ParameterizedTest
    @EnumSource
    void insertsReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("insert", dialect);
        golden.add("one row", insert(List.of(ROW), List.of()));
        golden.add("one row, key read back", insert(List.of(ROW), List.of("id")));
        golden.add("one row of nulls", insert(List.of(NULLS), List.of("id", "version")));
        golden.add("three rows", insert(List.of(ROW, NULLS, ROW), List.of()));
        golden.add("three rows, keys read back", insert(List.of(ROW, NULLS, ROW), List.of("id")));
        golden.add("every type", everyType());
        golden.add("no column", withoutColumns(1));
        if (dialect.dialect().maxInsertRows(0) > 1) {
            golden.add("no column, two rows", withoutColumns(2));
        }
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void mostRowsStayBelowTheLimitOfBinds(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        for (int columns : new int[] {1, 2, 7, 60, 300, 5_000}) {
            List<String> names = new ArrayList<>();
            List<Bind> row = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                names.add("c" + i);
                row.add(bind(1L));
            }
            int rows = dialect.maxInsertRows(columns);
            assertThat(rows).isPositive();
            InsertStatement insert = new InsertStatement("t", names, Collections.nCopies(rows, row), List.of());
            assertThat(dialect.compile(insert).binds().size()).isLessThanOrEqualTo(dialect.maxBinds());
        }
    }

    private static InsertStatement insert(List<List<Bind>> rows, List<String> returning) {
        return new InsertStatement("users", COLUMNS, rows, returned(returning));
    }

    private static InsertStatement withoutColumns(int rows) {
        return new InsertStatement("users", List.of(), Collections.nCopies(rows, List.of()), ID);
    }

    private static InsertStatement everyType() {
        List<Bind> row = List.of(
                bind(1),
                bind(2L),
                bind("s"),
                new Bind("t", DataType.TEXT),
                new Bind(true, DataType.BOOLEAN),
                new Bind(Instant.parse("2026-01-02T03:04:05.123456789Z"), DataType.INSTANT),
                new Bind(LocalDate.of(2026, 1, 2), DataType.DATE),
                new Bind(new BigDecimal("1.50"), DataType.decimal(19, 4)),
                new Bind(UUID.fromString("9a9b1afe-1752-4f25-8ae9-83a087ecbebe"), DataType.UUID_TYPE),
                new Bind(Status.ACTIVE, DataType.enumOf(Status.class)));
        List<Bind> nulls = row.stream().map(bind -> new Bind(null, bind.type())).toList();
        List<String> columns = List.of("i", "l", "s", "t", "b", "at", "d", "n", "u", "e");
        return new InsertStatement("types", columns, List.of(row, nulls), ID);
    }
}
