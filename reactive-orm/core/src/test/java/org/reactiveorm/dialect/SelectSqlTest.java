package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.NAME;
import static org.reactiveorm.dialect.Expressions.SCORE;
import static org.reactiveorm.dialect.Expressions.USERS;
import static org.reactiveorm.dialect.Expressions.ascending;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.column;
import static org.reactiveorm.dialect.Expressions.compare;
import static org.reactiveorm.dialect.Expressions.descending;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsOrderedBy;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Cast;
import org.reactiveorm.sql.expression.Comparison.Operator;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.expression.Windowed;
import org.reactiveorm.type.DataType;

class SelectSqlTest {

    @ParameterizedTest
    @EnumSource
    void selectsReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("select", dialect);
        golden.add("every row", idsWhere(null));
        golden.add("aliases and an awkward name", awkwardNames());
        golden.add("a computed result beside an order", computed());
        golden.add("limit", page(10L, null));
        golden.add("offset", page(null, 20L));
        golden.add("limit and offset", page(10L, 20L));
        golden.add("count", count());
        golden.add("exists", exists());
        golden.add("first of each partition", firstOfEachPartition());
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void ordersReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("order", dialect);
        golden.add("left to the database", idsOrderedBy(List.of(ascending(ID, null), descending(NAME, null))));
        golden.add("ascending, nulls first", idsOrderedBy(List.of(ascending(NAME, NullOrder.FIRST))));
        golden.add("ascending, nulls last", idsOrderedBy(List.of(ascending(NAME, NullOrder.LAST))));
        golden.add("descending, nulls first", idsOrderedBy(List.of(descending(NAME, NullOrder.FIRST))));
        golden.add("descending, nulls last", idsOrderedBy(List.of(descending(NAME, NullOrder.LAST))));
        Arithmetic sum = new Arithmetic(SCORE, Arithmetic.Operator.PLUS, bind(1));
        golden.add("an expression", idsOrderedBy(List.of(ascending(sum, NullOrder.LAST), ascending(ID, null))));
        golden.verify();
    }

    private static SelectStatement awkwardNames() {
        FromItem table = new FromItem.Table("or\"der`s", "u");
        List<SelectItem> items = List.of(
                new SelectItem(column("select"), "fr\"o`m"), new SelectItem(ID, null), new SelectItem(bind("x"), "k"));
        return new SelectStatement(items, table, equal(column("?:$1"), bind(1L)), List.of(), null, null);
    }

    private static SelectStatement computed() {
        List<SelectItem> items = List.of(new SelectItem(new Cast(NAME, DataType.TEXT), null));
        return new SelectStatement(items, USERS, null, List.of(ascending(NAME, NullOrder.LAST)), null, null);
    }

    private static SelectStatement page(Long limit, Long offset) {
        return new SelectStatement(
                List.of(new SelectItem(ID, null)),
                USERS,
                equal(NAME, bind("a")),
                List.of(ascending(ID, null)),
                limit,
                offset);
    }

    private static SelectStatement count() {
        List<SelectItem> items = List.of(new SelectItem(AggregateCall.countRows(), "n"));
        return new SelectStatement(items, USERS, null, List.of(), null, null);
    }

    private static SelectStatement exists() {
        List<SelectItem> items = List.of(new SelectItem(new IntegerConstant(1), null));
        return new SelectStatement(items, USERS, equal(ID, bind(1L)), List.of(), 1L, null);
    }

    private static SelectStatement firstOfEachPartition() {
        Windowed position = Windowed.rowNumber(
                List.of(column("team_id")), List.of(descending(SCORE, NullOrder.LAST), ascending(ID, null)));
        SelectStatement inner = new SelectStatement(
                List.of(new SelectItem(ID, "id"), new SelectItem(position, "position")),
                USERS,
                new Membership(column("team_id"), List.of(1L, 2L, 3L), DataType.BIGINT),
                List.of(),
                null,
                null);
        return new SelectStatement(
                List.of(new SelectItem(ID, null)),
                new FromItem.Derived(inner, "u"),
                compare(column("position"), Operator.LTE, bind(3L)),
                List.of(ascending(column("position"), null)),
                null,
                null);
    }
}
