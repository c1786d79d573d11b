package org.reactiveorm.dialect.h2;

import java.util.List;
import org.reactiveorm.dialect.ansi.ConflictClause;
import org.reactiveorm.dialect.ansi.InsertClause;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import org.reactiveorm.sql.ReturnedColumn;

/**
 * {@code MERGE}. The driver reads columns back: a merge inside a query ({@code FINAL TABLE}) that fails leaves half of its work
 * behind.
 */
final class H2Merge implements ConflictClause {

    private static final String TARGET = "t";
    private static final String SOURCE = "s";

    @Override
    public List<String> render(InsertStatement insert, OnConflict rule, InsertClause rows, SqlWriter out) {
        out.text("merge into ").table(insert.table()).text(" as ").identifier(TARGET);
        out.text(" using (values ").list(insert.rows(), ", ", row -> out.text("(")
                .list(row, ", ", out::bind)
                .text(")"));
        out.text(") as ")
                .identifier(SOURCE)
                .text(" (")
                .identifiers(insert.columns())
                .text(") on ");
        if (rule instanceof OnConflict.Update update) {
            matching(update.key(), out);
            out.text(" when matched then update set ");
            assignments(update, out);
        } else if (rule instanceof OnConflict.Ignore ignore) {
            List<List<String>> keys = ignore.keys().stream()
                    .filter(key -> insert.columns().containsAll(key))
                    .toList();
            out.text(keys.isEmpty() ? "false" : "").list(keys, " or ", key -> matching(key, out));
        }
        out.text(" when not matched then insert (")
                .identifiers(insert.columns())
                .text(") values (");
        out.list(insert.columns(), ", ", column -> of(SOURCE, column, out)).text(")");
        return ReturnedColumn.names(insert.returning());
    }

    private static void matching(List<String> key, SqlWriter out) {
        out.list(key, " and ", column -> {
            of(TARGET, column, out);
            out.text(" = ");
            of(SOURCE, column, out);
        });
    }

    private static void assignments(OnConflict.Update update, SqlWriter out) {
        String counter = update.counter();
        boolean nothing = update.overwritten().isEmpty() && counter == null;
        out.list(nothing ? update.key() : update.overwritten(), ", ", column -> {
            out.identifier(column).text(" = ");
            of(SOURCE, column, out);
        });
        if (counter != null) {
            out.text(update.overwritten().isEmpty() ? "" : ", ")
                    .identifier(counter)
                    .text(" = ");
            of(TARGET, counter, out);
            out.text(" + 1");
        }
    }

    private static void of(String alias, String column, SqlWriter out) {
        out.identifier(alias).text(".").identifier(column);
    }
}
