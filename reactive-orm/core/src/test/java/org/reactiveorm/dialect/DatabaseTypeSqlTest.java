package org.reactiveorm.dialect;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ColumnDefinition.Generation;
import org.reactiveorm.schema.ColumnDefinition.Nullability;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TableOptions;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.ReturnedColumn;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.Containment.Relation;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;
import org.reactiveorm.type.Range;

/** Columns of types that only some databases have. */
class DatabaseTypeSqlTest {

    @ParameterizedTest
    @EnumSource
    void readAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        GoldenSql golden = new GoldenSql("database-type", tested);
        Map<String, Bind> row = row(dialect.features().contains(Feature.RANGE_TYPE));
        golden.add("table", dialect.createTable(table(row), List.of()));
        golden.add("one row", insert(List.of(List.copyOf(row.values())), returned(dialect, row)));
        List<Bind> nulls =
                row.values().stream().map(bind -> new Bind(null, bind.type())).toList();
        golden.add("two rows", insert(List.of(List.copyOf(row.values()), nulls), List.of()));
        row.forEach((name, bind) -> golden.add(
                "one of some, " + name,
                select(new Membership(column(name), List.of(bind.value(), bind.value()), bind.type()))));
        if (dialect.features().contains(Feature.RANGE_TYPE)) {
            for (Relation relation : Relation.values()) {
                golden.add(relation.name(), select(related(relation, row)));
            }
        }
        golden.verify();
    }

    private static Containment related(Relation relation, Map<String, Bind> row) {
        return switch (relation) {
            case HAS_KEY -> new Containment(column("facts"), relation, new Bind("a", DataType.TEXT));
            case HAS_ANY_KEY, HAS_ALL_KEYS ->
                new Containment(column("facts"), relation, new Bind(List.of("a"), DataType.arrayOf(DataType.TEXT)));
            case NETWORK_OF, NETWORK_OF_OR_SAME, PART_OF, PART_OF_OR_SAME ->
                new Containment(column("host"), relation, row.get("host"));
            default -> new Containment(column("seats"), relation, row.get("seats"));
        };
    }

    private static Map<String, Bind> row(boolean all) {
        Map<String, Bind> row = new LinkedHashMap<>();
        row.put("shape", new Bind("101", DataType.named("bit(3)")));
        row.put("nick", new Bind("Ada", DataType.caseInsensitive(60)));
        row.put("motto", new Bind("Go", DataType.CASE_INSENSITIVE_TEXT));
        if (all) {
            row.put("facts", new Bind(Map.of("a\"", "\\"), DataType.HSTORE));
            row.put("host", new Bind(Inet.parse("10.1.2.3/16"), DataType.INET));
            row.put("network", new Bind(Inet.parse("10.1.0.0/16"), DataType.CIDR));
            row.put("hardware", new Bind(MacAddress.parse("01:02:03:04:05:06"), DataType.MACADDR));
            row.put("seats", new Bind(Range.closed(1, 3), DataType.rangeOf(DataType.INTEGER)));
            row.put("days", new Bind(Range.atMost(LocalDate.of(-43, 3, 15)), DataType.rangeOf(DataType.DATE)));
            row.put("nicks", new Bind(List.of("a"), DataType.arrayOf(DataType.CASE_INSENSITIVE_TEXT)));
        }
        return row;
    }

    private static TableDefinition table(Map<String, Bind> row) {
        List<ColumnDefinition> columns = new ArrayList<>();
        columns.add(new ColumnDefinition("id", DataType.BIGINT, Nullability.NOT_NULL, Generation.IDENTITY));
        row.forEach((name, bind) ->
                columns.add(new ColumnDefinition(name, bind.type(), Nullability.NULLABLE, Generation.NONE)));
        return new TableDefinition(
                TableName.of("things"), columns, List.of("id"), List.of(), List.of(), TableOptions.DEFAULT);
    }

    private static List<ReturnedColumn> returned(Dialect dialect, Map<String, Bind> row) {
        List<ReturnedColumn> returned = new ArrayList<>();
        if (dialect.features().contains(Feature.INSERT_RETURNING)) {
            row.forEach((name, bind) -> returned.add(new ReturnedColumn(name, bind.type())));
        }
        return returned;
    }

    private static InsertStatement insert(List<List<Bind>> rows, List<ReturnedColumn> returned) {
        List<String> names = new ArrayList<>(row(rows.get(0).size() > 3).keySet());
        return new InsertStatement("things", names, rows, returned);
    }

    private static SelectStatement select(Expression condition) {
        return SelectStatement.of(
                List.of(new SelectItem(column("id"), null)),
                new FromItem.Table(TableName.of("things"), "t"),
                condition);
    }

    private static ColumnReference column(String name) {
        return new ColumnReference("t", name);
    }
}
