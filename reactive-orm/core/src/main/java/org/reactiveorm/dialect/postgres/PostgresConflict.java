package org.reactiveorm.dialect.postgres;

import java.util.List;
import org.reactiveorm.dialect.ansi.ConflictClause;
import org.reactiveorm.dialect.ansi.InsertClause;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import org.reactiveorm.sql.TableName;

/** {@code ON CONFLICT}. A row that nobody has updated yet has no {@code xmax}. */
final class PostgresConflict implements ConflictClause {

    @Override
    public List<String> render(InsertStatement insert, OnConflict rule, InsertClause rows, SqlWriter out) {
        out.text("insert into ").table(insert.table());
        rows.render(insert, out);
        out.text(" on conflict ");
        boolean outcome = false;
        if (rule instanceof OnConflict.Update update) {
            out.text("(").identifiers(update.key()).text(") do update set ");
            assignments(insert.table(), update, out);
            outcome = update.report() == OnConflict.Report.OUTCOME;
        } else if (rule instanceof OnConflict.Ignore ignore) {
            if (ignore.keys().size() == 1) {
                out.text("(").identifiers(ignore.keys().get(0)).text(") ");
            }
            out.text("do nothing");
        }
        if (outcome || !insert.returning().isEmpty()) {
            out.text(" returning ").returned(insert.returning());
        }
        if (outcome) {
            out.text(insert.returning().isEmpty() ? "(xmax = 0)" : ", (xmax = 0)");
        }
        return List.of();
    }

    /** An update must set something: where there is nothing to set, the key, which is equal already. */
    private static void assignments(TableName table, OnConflict.Update update, SqlWriter out) {
        String counter = update.counter();
        boolean nothing = update.overwritten().isEmpty() && counter == null;
        out.list(nothing ? update.key() : update.overwritten(), ", ", column -> out.identifier(column)
                .text(" = excluded.")
                .identifier(column));
        if (counter != null) {
            out.text(update.overwritten().isEmpty() ? "" : ", ").identifier(counter);
            out.text(" = ").table(table).text(".").identifier(counter).text(" + 1");
        }
    }
}
