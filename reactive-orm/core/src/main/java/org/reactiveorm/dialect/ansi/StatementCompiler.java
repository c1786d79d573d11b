package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.sql.BulkUpdateStatement;
import org.reactiveorm.sql.CombinedStatement;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.DeleteStatement;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import org.reactiveorm.sql.ReturnedColumn;
import org.reactiveorm.sql.RowBound;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.UpdateStatement;
import org.reactiveorm.sql.UpdateStatement.Assignment;
import org.reactiveorm.sql.expression.Expression;

/** Compiles whole statements from the clauses of a dialect. */
final class StatementCompiler {

    private final Dialect dialect;
    private final Clauses clauses;
    private final ExpressionRenderer expressions;
    private final SelectRenderer selects;

    StatementCompiler(Dialect dialect, Clauses clauses) {
        this.dialect = dialect;
        this.clauses = clauses;
        this.expressions = new ExpressionRenderer(dialect, clauses);
        this.selects = expressions.selects();
    }

    /** Compiles a statement whose text starts with {@code prefix}. */
    CompiledStatement compile(String prefix, Statement statement) {
        SqlWriter out = new SqlWriter(dialect, clauses.markers()).text(prefix);
        List<String> generatedColumns = List.of();
        if (statement instanceof SelectStatement select) {
            selects.render(select, out);
        } else if (statement instanceof CombinedStatement combined) {
            selects.render(combined, out);
        } else if (statement instanceof InsertStatement insert) {
            generatedColumns = insert(insert, out);
        } else if (statement instanceof UpdateStatement update) {
            generatedColumns = update(update, out);
        } else if (statement instanceof DeleteStatement delete) {
            out.text("delete from ").table(delete.table());
            where(delete.table(), delete.where(), delete.bound(), out);
        } else if (statement instanceof BulkUpdateStatement update) {
            clauses.bulkUpdate().render(update, expressions, out);
        }
        return out.finish(generatedColumns);
    }

    private List<String> insert(InsertStatement insert, SqlWriter out) {
        OnConflict rule = insert.onConflict();
        if (rule != null) {
            return clauses.conflict().render(insert, rule, clauses.insert(), out);
        }
        out.text("insert into ").table(insert.table());
        clauses.insert().render(insert, out);
        if (insert.returning().isEmpty() || !dialect.features().contains(Feature.INSERT_RETURNING)) {
            return ReturnedColumn.names(insert.returning());
        }
        out.text(" returning ").returned(insert.returning());
        return List.of();
    }

    private List<String> update(UpdateStatement update, SqlWriter out) {
        out.text("update ").table(update.table()).text(" set ");
        out.list(update.assignments(), ", ", assignment -> assignment(assignment, out));
        where(update.table(), update.where(), update.bound(), out);
        if (update.returning().isEmpty() || !dialect.features().contains(Feature.INSERT_RETURNING)) {
            return ReturnedColumn.names(update.returning());
        }
        out.text(" returning ").returned(update.returning());
        return List.of();
    }

    /** The nested select repeats the condition: it may hold no longer when a row is had at last that another one had locked. */
    private void where(TableName table, @Nullable Expression condition, @Nullable RowBound bound, SqlWriter out) {
        if (bound == null || dialect.features().contains(Feature.BOUNDED_WRITE)) {
            selects.condition(" where ", condition, out);
            if (bound != null) {
                bounded(bound, out);
            }
            return;
        }
        if (condition != null) {
            out.text(" where ");
            expressions.operand(condition, out);
        }
        boolean single = bound.key().size() == 1;
        out.text(condition == null ? " where " : " and ")
                .text(single ? "" : "(")
                .identifiers(bound.key());
        out.text(single ? "" : ")").text(" in (select ");
        out.identifiers(bound.key()).text(" from ").table(table);
        selects.condition(" where ", condition, out);
        bounded(bound, out);
        out.text(")");
    }

    private void bounded(RowBound bound, SqlWriter out) {
        if (!bound.orderBy().isEmpty()) {
            out.text(" order by ").list(bound.orderBy(), ", ", key -> expressions.sortKey(key, out));
        }
        clauses.limit().render(bound.rows(), null, out);
    }

    private void assignment(Assignment assignment, SqlWriter out) {
        out.identifier(assignment.column()).text(" = ");
        expressions.operand(assignment.value(), out);
    }
}
