package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.expression.Bind;

/** Appends the columns and the rows of an insert, after the name of the table and before what is read back. */
@FunctionalInterface
public interface InsertClause {

    /** {@code (a, b) VALUES (…), (…)}. */
    InsertClause VALUES = (insert, out) -> {
        out.text(" (").identifiers(insert.columns()).text(") values ");
        out.list(insert.rows(), ", ", row -> values(row, out));
    };

    /** Appends the columns and the rows, with a blank before them. */
    void render(InsertStatement insert, SqlWriter out);

    private static void values(List<Bind> row, SqlWriter out) {
        out.text("(").list(row, ", ", out::bind).text(")");
    }
}
