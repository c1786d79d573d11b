package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ansi.BulkUpdateClause;
import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.BulkUpdateStatement;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.type.DataType;

/** The rows travel as one array for each column, so that one text serves any number of rows. */
final class UnnestUpdate implements BulkUpdateClause {

    private static final String SOURCE = "orm_v";

    @Override
    public void render(BulkUpdateStatement update, ExpressionRenderer expressions, SqlWriter out) {
        String target = "orm_t";
        out.text("update ").table(update.table()).text(" as ").text(target).text(" set ");
        for (int i = 0; i < update.columns().size(); i++) {
            out.text(i == 0 ? "" : ", ").identifier(update.columns().get(i));
            DataType<?> type = update.rows().get(0).values().get(i).type();
            out.text(" = ").text(TextArrays.element(SOURCE + ".c" + i, type));
        }
        BulkUpdateClause.common(update, target + ".", expressions, out);
        out.text(" from unnest(");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < update.key().size(); i++) {
            int part = i;
            out.text(i == 0 ? "" : ", ");
            array(update, row -> row.id().get(part), out);
            names.add(keyName(i));
        }
        String counter = update.counter();
        if (counter != null) {
            out.text(", ");
            array(update, row -> Objects.requireNonNull(row.count(), "count"), out);
            names.add("n");
        }
        for (int i = 0; i < update.columns().size(); i++) {
            int column = i;
            out.text(", ");
            array(update, row -> row.values().get(column), out);
            names.add("c" + i);
        }
        out.text(") as " + SOURCE + " (" + String.join(", ", names) + ") where ");
        for (int i = 0; i < update.key().size(); i++) {
            out.text(i == 0 ? "" : " and ")
                    .text(target + ".")
                    .identifier(update.key().get(i));
            out.text(" = " + SOURCE + "." + keyName(i));
        }
        if (counter != null) {
            out.text(" and " + target + ".").identifier(counter).text(" = " + SOURCE + ".n");
        }
    }

    private static String keyName(int part) {
        return part == 0 ? "k" : "k" + part;
    }

    private static void array(
            BulkUpdateStatement update, Function<BulkUpdateStatement.Row, Bind> value, SqlWriter out) {
        List<@Nullable Object> values = new ArrayList<>(update.rows().size());
        update.rows().forEach(row -> values.add(value.apply(row).value()));
        UnnestInsert.array(values, value.apply(update.rows().get(0)).type(), out);
    }
}
