package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ansi.InsertClause;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.type.DataType;

/** Several rows travel as one array for each column, so that one text serves any number of rows. */
final class UnnestInsert implements InsertClause {

    @Override
    public void render(InsertStatement insert, SqlWriter out) {
        if (insert.columns().isEmpty()) {
            defaults(insert.rows().size(), out);
        } else if (insert.rows().size() == 1) {
            VALUES.render(insert, out);
        } else {
            arrays(insert, out);
        }
    }

    private static void defaults(int rows, SqlWriter out) {
        if (rows == 1) {
            out.text(" default values");
        } else {
            out.text(" select from generate_series(1, ")
                    .bind(rows, DataType.INTEGER)
                    .text(")");
        }
    }

    private static void arrays(InsertStatement insert, SqlWriter out) {
        List<String> names = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        List<Bind> first = insert.rows().get(0);
        for (int column = 1; column <= insert.columns().size(); column++) {
            names.add("c" + column);
            elements.add(TextArrays.element("c" + column, first.get(column - 1).type()));
        }
        String all = String.join(", ", names);
        out.text(" (").identifiers(insert.columns()).text(") select ").text(String.join(", ", elements));
        out.text(" from unnest(");
        for (int column = 0; column < insert.columns().size(); column++) {
            out.text(column == 0 ? "" : ", ");
            array(insert.rows(), column, out);
        }
        out.text(") with ordinality as v (").text(all).text(", position) order by position");
    }

    private static void array(List<List<Bind>> rows, int column, SqlWriter out) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (List<Bind> row : rows) {
            values.add(row.get(column).value());
        }
        array(values, rows.get(0).get(column).type(), out);
    }

    static void array(List<@Nullable Object> values, DataType<?> type, SqlWriter out) {
        if (TextArrays.carry(type)) {
            TextArrays.bind(values, type, out);
            return;
        }
        out.bindArray(values, type)
                .text("::")
                .text(PostgresTypeNames.unlimited(type))
                .text("[]");
    }
}
