package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.FunctionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.FunctionCall;
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
    protected void call(FunctionCall call, ExpressionRenderer expressions, SqlWriter out) {
        switch (call.function()) {
            case LOWER_BOUND -> named("lower", call.arguments(), expressions, out);
            case UPPER_BOUND -> named("upper", call.arguments(), expressions, out);
            case IS_EMPTY -> named("isempty", call.arguments(), expressions, out);
            case VALUE_OF_KEY -> {
                out.text("(");
                expressions.operand(call.arguments().get(0), out);
                out.text(" -> ");
                expressions.operand(call.arguments().get(1), out);
                out.text(")");
            }
            default -> super.call(call, expressions, out);
        }
    }

    @Override
    protected void containment(Containment containment, ExpressionRenderer expressions, SqlWriter out) {
        expressions.operand(containment.left(), out);
        out.text(
                switch (containment.relation()) {
                    case CONTAINS -> " @> ";
                    case CONTAINED -> " <@ ";
                    case OVERLAPS -> " && ";
                    case ADJACENT -> " -|- ";
                    case LEFT_OF -> " << ";
                    case RIGHT_OF -> " >> ";
                    case ENDS_WITHIN -> " &< ";
                    case BEGINS_WITHIN -> " &> ";
                    case NETWORK_OF -> " >> ";
                    case NETWORK_OF_OR_SAME -> " >>= ";
                    case PART_OF -> " << ";
                    case PART_OF_OR_SAME -> " <<= ";
                    case HAS_KEY -> " ? ";
                    case HAS_ANY_KEY -> " ?| ";
                    case HAS_ALL_KEYS -> " ?& ";
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
