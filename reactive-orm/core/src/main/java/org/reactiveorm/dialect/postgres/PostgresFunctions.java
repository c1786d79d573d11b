package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.FunctionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.Like.LetterCase;
import org.reactiveorm.sql.expression.PatternMatch;
import org.reactiveorm.type.DataType;

/** The functions of PostgreSQL. */
final class PostgresFunctions extends FunctionRenderer {

    @Override
    protected String castType(DataType<?> type) {
        return new PostgresTypeNames().name(type);
    }

    @Override
    protected void containment(Containment containment, ExpressionRenderer expressions, SqlWriter out) {
        expressions.operand(containment.left(), out);
        out.text(
                switch (containment.relation()) {
                    case CONTAINS -> " @> ";
                    case CONTAINED -> " <@ ";
                    case OVERLAPS -> " && ";
                });
        expressions.operand(containment.right(), out);
    }

    @Override
    protected void pattern(PatternMatch match, ExpressionRenderer expressions, SqlWriter out) {
        expressions.operand(match.operand(), out);
        out.text(match.letterCase() == LetterCase.IGNORED ? " ~* " : " ~ ");
        expressions.operand(match.pattern(), out);
    }

    @Override
    protected void json(JsonExpression json, ExpressionRenderer expressions, SqlWriter out) {
        new PostgresJson(expressions, out).render(json);
    }
}
