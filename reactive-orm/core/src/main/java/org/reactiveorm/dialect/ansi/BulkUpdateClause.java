package org.reactiveorm.dialect.ansi;

import java.util.Objects;
import java.util.function.Function;
import org.reactiveorm.sql.BulkUpdateStatement;
import org.reactiveorm.sql.expression.Bind;

/** Appends an update that gives each row values of its own. */
@FunctionalInterface
public interface BulkUpdateClause {

    /** {@code SET a = CASE id WHEN … THEN … END}: its work grows with the square of the rows, so they are to be few. */
    BulkUpdateClause CASES = (update, expressions, out) -> {
        out.text("update ").table(update.table()).text(" set ");
        for (int i = 0; i < update.columns().size(); i++) {
            int column = i;
            out.text(i == 0 ? "" : ", ").identifier(update.columns().get(i)).text(" = ");
            cases(update, row -> row.values().get(column), expressions, out);
        }
        common(update, "", expressions, out);
        out.text(" where ");
        among(update, out);
        String counter = update.counter();
        if (counter != null) {
            out.text(" and ").identifier(counter).text(" = ");
            cases(update, row -> Objects.requireNonNull(row.count(), "count"), expressions, out);
        }
    };

    /** Appends the statement. */
    void render(BulkUpdateStatement update, ExpressionRenderer expressions, SqlWriter out);

    /** Appends what is the same in every row, each part after a comma. */
    static void common(BulkUpdateStatement update, String qualifier, ExpressionRenderer expressions, SqlWriter out) {
        update.common().forEach(assignment -> {
            out.text(", ").identifier(assignment.column()).text(" = ");
            expressions.operand(assignment.value(), out);
        });
        String counter = update.counter();
        if (counter != null) {
            out.text(", ")
                    .identifier(counter)
                    .text(" = ")
                    .text(qualifier)
                    .identifier(counter)
                    .text(" + 1");
        }
    }

    private static void among(BulkUpdateStatement update, SqlWriter out) {
        if (update.key().size() == 1) {
            out.identifier(update.key().get(0)).text(" in (");
            out.list(update.rows(), ", ", row -> out.bind(row.id().get(0))).text(")");
        } else {
            out.text("(")
                    .list(update.rows(), " or ", row -> same(update, row, out))
                    .text(")");
        }
    }

    private static void same(BulkUpdateStatement update, BulkUpdateStatement.Row row, SqlWriter out) {
        for (int i = 0; i < update.key().size(); i++) {
            out.text(i == 0 ? "" : " and ").identifier(update.key().get(i)).text(" = ");
            out.bind(row.id().get(i));
        }
    }

    /** The first of the values says the type of all, and a value that tells none would be taken for a text. */
    private static void cases(
            BulkUpdateStatement update,
            Function<BulkUpdateStatement.Row, Bind> value,
            ExpressionRenderer expressions,
            SqlWriter out) {
        boolean single = update.key().size() == 1;
        out.text("case");
        if (single) {
            out.text(" ").identifier(update.key().get(0));
        }
        for (BulkUpdateStatement.Row row : update.rows()) {
            out.text(" when ");
            if (single) {
                out.bind(row.id().get(0));
            } else {
                same(update, row, out);
            }
            out.text(" then ");
            expressions.argument(value.apply(row), out);
        }
        out.text(" end");
    }
}
