package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.ascending;
import static org.reactiveorm.dialect.Expressions.bare;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.equal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.BulkUpdateStatement;
import org.reactiveorm.sql.DeleteStatement;
import org.reactiveorm.sql.RowBound;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.UpdateStatement;
import org.reactiveorm.sql.UpdateStatement.Assignment;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.type.DataType;

class ChangeSqlTest {

    private static final Expression ONE_VERSION =
            new Junction(Junction.Operator.AND, List.of(equal(bare("id"), bind(1L)), equal(bare("version"), bind(3))));

    private static final TableName USERS = TableName.of("users");

    private static final Expression EITHER =
            new Junction(Junction.Operator.OR, List.of(equal(bare("id"), bind(1L)), equal(bare("id"), bind(2L))));

    private static final RowBound FIRST =
            new RowBound(List.of("id"), List.of(ascending(bare("name"), NullOrder.LAST)), 3);

    @ParameterizedTest
    @EnumSource
    void updatesReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("update", dialect);
        Assignment name = new Assignment("name", bind("a"));
        Assignment version = new Assignment(
                "version", new Arithmetic(bare("version"), Arithmetic.Operator.PLUS, new IntegerConstant(1)));
        Assignment nothing = new Assignment("team_id", bind((Long) null));
        golden.add("one version", new UpdateStatement("users", List.of(name, version, nothing), ONE_VERSION));
        golden.add("every row", new UpdateStatement("users", List.of(name), null));
        golden.add("first rows", new UpdateStatement(USERS, List.of(name), EITHER, FIRST, List.of()));
        golden.add("first of every row", new UpdateStatement(USERS, List.of(name), null, FIRST, List.of()));
        RowBound pair = new RowBound(List.of("id", "name"), List.of(), 3);
        golden.add(
                "first rows by a key of two columns",
                new UpdateStatement(USERS, List.of(name), EITHER, pair, List.of()));
        if (dialect.dialect().features().contains(Feature.UPDATE_RETURNING)) {
            golden.add(
                    "rows read back",
                    new UpdateStatement(
                            USERS, List.of(name), ONE_VERSION, null, InsertSqlTest.returned(List.of("id", "name"))));
        }
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void bulkUpdatesReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("bulk-update", dialect);
        List<Assignment> stamp = List.of(new Assignment("stamp", bind(9)));
        List<String> columns = List.of("name", "score");
        golden.add("one row", bulk(null, columns, stamp, List.of(row(1L, null))));
        golden.add("two rows", bulk(null, columns, List.of(), List.of(row(1L, null), row(2L, null))));
        golden.add(
                "two rows of known versions",
                bulk("version", columns, stamp, List.of(row(1L, bind(4)), row(2L, bind(5)))));
        List<BulkUpdateStatement.Row> pairs = List.of(
                new BulkUpdateStatement.Row(List.of(bind(1L), bind("a")), bind(4), List.of(bind(7))),
                new BulkUpdateStatement.Row(List.of(bind(1L), bind("b")), bind(5), List.of(bind(8))));
        golden.add(
                "two rows by a key of two columns",
                new BulkUpdateStatement(
                        USERS, List.of("team_id", "code"), "version", List.of("score"), List.of(), pairs));
        golden.verify();
    }

    private static BulkUpdateStatement bulk(
            @Nullable String counter,
            List<String> columns,
            List<Assignment> common,
            List<BulkUpdateStatement.Row> rows) {
        return new BulkUpdateStatement(USERS, List.of("id"), counter, columns, common, rows);
    }

    private static BulkUpdateStatement.Row row(long id, @Nullable Bind count) {
        return new BulkUpdateStatement.Row(List.of(bind(id)), count, List.of(bind("name " + id), bind((Long) null)));
    }

    @ParameterizedTest
    @EnumSource
    void deletesReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("delete", dialect);
        golden.add("one version", new DeleteStatement("users", ONE_VERSION));
        golden.add(
                "some rows",
                new DeleteStatement("users", new Membership(bare("id"), List.of(1L, 2L, 3L), DataType.BIGINT)));
        golden.add("every row", new DeleteStatement("users", null));
        golden.add("first rows", new DeleteStatement(USERS, EITHER, FIRST));
        golden.verify();
    }
}
