package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;

/**
 * {@code ON DUPLICATE KEY UPDATE}, which fires for every unique key. So that a conflict on a key that does not count changes no
 * row, the first assignment overflows on purpose there: it depends on the row, or it would be computed for every statement.
 */
public final class DuplicateKeyClause implements ConflictClause {

    /** The vendor's code of the error that a conflict on a key that does not count ends with. */
    public static final int OTHER_KEY_ERROR = 1690;

    private final Returning returning;

    /** A clause of a database that reads columns back, or does not. */
    public DuplicateKeyClause(Returning returning) {
        this.returning = returning;
    }

    /** Whether the database reads columns back. */
    public enum Returning {
        /** It has {@code RETURNING}. */
        SUPPORTED,
        /** It has not. */
        MISSING
    }

    @Override
    public List<String> render(InsertStatement insert, OnConflict rule, InsertClause rows, SqlWriter out) {
        out.text("insert into ").table(insert.table());
        rows.render(insert, out);
        out.text(" on duplicate key update ");
        if (rule instanceof OnConflict.Update update) {
            unchanged(update.id(), update.key(), out);
            for (String column : update.overwritten()) {
                out.text(", ")
                        .identifier(column)
                        .text(" = values(")
                        .identifier(column)
                        .text(")");
            }
            String counter = update.counter();
            if (counter != null) {
                out.text(", ")
                        .identifier(counter)
                        .text(" = ")
                        .identifier(counter)
                        .text(" + 1");
            }
        } else if (rule instanceof OnConflict.Ignore ignore && ignore.keys().size() == 1) {
            unchanged(ignore.id(), ignore.keys().get(0), out);
        } else {
            out.identifier(rule.id()).text(" = ").identifier(rule.id());
        }
        if (returning == Returning.SUPPORTED && !insert.returning().isEmpty()) {
            out.text(" returning ").returned(insert.returning());
        }
        return List.of();
    }

    private static void unchanged(String id, Iterable<String> key, SqlWriter out) {
        out.identifier(id).text(" = if(");
        String separator = "";
        for (String column : key) {
            out.text(separator)
                    .identifier(column)
                    .text(" <=> values(")
                    .identifier(column)
                    .text(")");
            separator = " and ";
        }
        out.text(", ")
                .identifier(id)
                .text(", ~0 + char_length(concat(")
                .identifier(id)
                .text(", 'x')))");
    }
}
