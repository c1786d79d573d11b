package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.bind;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.Bind;

class ConflictSqlTest {

    private static final List<String> COLUMNS = List.of("email", "name", "version");
    private static final List<Bind> ROW = List.of(bind("a@x"), bind("a"), bind(0));

    @ParameterizedTest
    @EnumSource
    void insertsWithARuleReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("conflict", dialect);
        golden.add("update", insert(List.of(ROW), List.of(), update(List.of("email"), "version")));
        golden.add("update, no version", insert(List.of(ROW), List.of(), update(List.of("email"), null)));
        golden.add(
                "update, two columns of the key", insert(List.of(ROW), List.of(), nothing(List.of("email", "name"))));
        golden.add(
                "update, read back",
                insert(List.of(ROW), List.of("id", "version"), update(List.of("email"), "version")));
        golden.add("update, two rows", insert(List.of(ROW, ROW), List.of(), update(List.of("email"), "version")));
        golden.add("ignore any", insert(List.of(ROW), List.of(), ignore(List.of(List.of("id"), List.of("email")))));
        golden.add("ignore one key, two rows", insert(List.of(ROW, ROW), List.of(), ignore(List.of(List.of("email")))));
        golden.verify();
    }

    private static OnConflict ignore(List<List<String>> keys) {
        return new OnConflict.Ignore(keys, "id");
    }

    private static OnConflict update(List<String> key, @Nullable String counter) {
        OnConflict.Report report = counter == null ? OnConflict.Report.OUTCOME : OnConflict.Report.COLUMNS;
        return new OnConflict.Update(key, "id", List.of("name"), counter, report);
    }

    private static OnConflict nothing(List<String> key) {
        return new OnConflict.Update(key, "id", List.of(), null, OnConflict.Report.COLUMNS);
    }

    private static InsertStatement insert(List<List<Bind>> rows, List<String> returning, OnConflict rule) {
        return new InsertStatement(TableName.of("users"), COLUMNS, rows, InsertSqlTest.returned(returning), rule);
    }
}
