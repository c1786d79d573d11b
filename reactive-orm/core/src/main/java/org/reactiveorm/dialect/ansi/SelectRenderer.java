package org.reactiveorm.dialect.ansi;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.CombinedStatement;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.Grouping;
import org.reactiveorm.sql.IndexHint;
import org.reactiveorm.sql.RecursiveSelect;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.QueryExpression;

/** Renders selects, nested ones too. */
final class SelectRenderer {

    private final Clauses clauses;
    private final ExpressionRenderer expressions;

    SelectRenderer(Clauses clauses, ExpressionRenderer expressions) {
        this.clauses = clauses;
        this.expressions = expressions;
    }

    void render(QueryExpression query, SqlWriter out) {
        if (query instanceof SelectStatement select) {
            select(select, out);
        } else if (query instanceof CombinedStatement combined) {
            combined(combined, out);
        } else if (query instanceof RecursiveSelect recursive) {
            recursive(recursive, out);
        } else {
            throw new IllegalStateException("No case for " + query.getClass().getName());
        }
    }

    private void select(SelectStatement select, SqlWriter out) {
        Grouping grouping = select.grouping();
        String only = onlyTable(select);
        String around = out.onlyTable(only);
        out.text(grouping.duplicates() == Duplicates.REMOVED ? "select distinct " : "select ");
        out.list(select.items(), ", ", item -> item(item, out));
        out.text(" from ");
        from(select.from(), out);
        condition(" where ", select.where(), out);
        if (!readsColumns(select, only)) {
            // behind it a bare name means a column of the result first
            out.onlyTable(null);
        }
        if (!grouping.groupBy().isEmpty()) {
            out.text(" group by ").list(grouping.groupBy(), ", ", key -> expressions.operand(key, out));
        }
        condition(" having ", grouping.having(), out);
        if (!select.orderBy().isEmpty()) {
            out.text(" order by ").list(select.orderBy(), ", ", key -> expressions.sortKey(key, out));
        }
        clauses.limit().render(select.limit(), select.offset(), out);
        out.onlyTable(around);
    }

    private static @Nullable String onlyTable(SelectStatement select) {
        boolean plain = select.grouping().equals(Grouping.NONE);
        return plain && select.from() instanceof FromItem.Table table ? table.alias() : null;
    }

    /** Whether what has a name in the result is what has the same name in the table. */
    private static boolean readsColumns(SelectStatement select, @Nullable String table) {
        for (SelectItem item : select.items()) {
            boolean own =
                    item.expression() instanceof ColumnReference column && Objects.equals(column.qualifier(), table);
            if (!own || item.alias() != null) {
                return false;
            }
        }
        return true;
    }

    private void recursive(RecursiveSelect recursive, SqlWriter out) {
        out.text("with recursive ").identifier(recursive.name()).text(" (").identifier(recursive.column());
        out.text(") as (");
        render(recursive.first(), out);
        out.text(" union ");
        render(recursive.step(), out);
        out.text(") select ").identifier(recursive.column()).text(" from ").identifier(recursive.name());
    }

    private void combined(CombinedStatement combined, SqlWriter out) {
        out.text("(");
        render(combined.left(), out);
        out.text(") ").text(combined.operator().sql()).text(" (");
        render(combined.right(), out);
        out.text(")");
        if (!combined.orderBy().isEmpty()) {
            out.text(" order by ").list(combined.orderBy(), ", ", key -> position(key, out));
        }
        clauses.limit().render(combined.limit(), combined.offset(), out);
    }

    private static void position(CombinedStatement.Position key, SqlWriter out) {
        out.text(Integer.toString(key.column())).text(key.direction() == Direction.ASC ? " asc" : " desc");
    }

    private void item(SelectItem item, SqlWriter out) {
        expressions.argument(item.expression(), out);
        String alias = item.alias();
        if (alias != null) {
            out.text(" as ").identifier(alias);
        }
    }

    private void from(FromItem from, SqlWriter out) {
        if (from instanceof FromItem.Derived derived) {
            out.text("(");
            render(derived.select(), out);
            out.text(") as ").identifier(derived.alias());
        } else if (from instanceof FromItem.Table table) {
            out.table(table.name()).text(" as ").identifier(table.alias());
            table.hints().forEach(hint -> hint(hint, out));
        } else if (from instanceof FromItem.Joined joined) {
            from(joined.left(), out);
            out.text(joined.kind() == FromItem.JoinKind.LEFT ? " left join " : " inner join ");
            from(joined.right(), out);
            condition(" on ", joined.on(), out);
        }
    }

    private static void hint(IndexHint hint, SqlWriter out) {
        String advice = hint.advice().name().toLowerCase(Locale.ROOT);
        out.text(" ").text(advice).text(" index (").identifiers(hint.indexes()).text(")");
    }

    /** Appends a condition behind its word; nothing where there is no condition. */
    void condition(String word, @Nullable Expression condition, SqlWriter out) {
        if (condition != null) {
            out.text(word);
            expressions.render(condition, out);
        }
    }
}
