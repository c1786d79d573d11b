package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.FunctionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.Like.LetterCase;
import org.reactiveorm.sql.expression.PatternMatch;
import org.reactiveorm.type.DataType;

/** The functions of MySQL and MariaDB. */
final class MySqlFunctions extends FunctionRenderer {

    /** A renderer. */
    MySqlFunctions() {}

    @Override
    protected void call(FunctionCall call, ExpressionRenderer expressions, SqlWriter out) {
        switch (call.function()) {
            case CONCAT -> named("concat", call.arguments(), expressions, out);
            case YEAR, MONTH, HOUR, MINUTE, SECOND, DATE ->
                named(call.function().sql(), call.arguments(), expressions, out);
            case DAY -> named("dayofmonth", call.arguments(), expressions, out);
            // points in time are stored as the clock in UTC shows them
            case IN_UTC -> expressions.operand(call.arguments().get(0), out);
            case NOW -> out.text("utc_timestamp(6)");
            case RANDOM -> out.text("rand()");
            default -> super.call(call, expressions, out);
        }
    }

    @Override
    protected boolean holdsTogether(FunctionCall.Function function) {
        return true;
    }

    @Override
    protected String symbol(Arithmetic.Operator operator) {
        return operator == Arithmetic.Operator.WHOLE_QUOTIENT ? "div" : operator.symbol();
    }

    @Override
    protected String castType(DataType<?> type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, MEDIUMINT, INTEGER, BIGINT -> "signed";
            case FLOAT, DOUBLE -> "double";
            case BOOLEAN, UNSIGNED -> "unsigned";
            case STRING, CHAR, TEXT, ENUM, NATIVE_ENUM, UUID, CASE_INSENSITIVE -> "char";
            case NATIVE -> String.valueOf(type.nativeName());
            case BINARY, BLOB -> "binary";
            case INSTANT, DATE_TIME -> "datetime(" + type.size() + ")";
            case TIME -> "time(" + type.size() + ")";
            case DATE -> "date";
            case DECIMAL -> "decimal(" + type.size() + ", " + type.scale() + ")";
            default -> super.castType(type);
        };
    }

    @Override
    protected void pattern(PatternMatch match, ExpressionRenderer expressions, SqlWriter out) {
        expressions.operand(match.operand(), out);
        boolean ignored = match.letterCase() == LetterCase.IGNORED;
        out.text(ignored ? " regexp concat('(?i)', " : " regexp ");
        expressions.operand(match.pattern(), out);
        out.text(ignored ? ")" : "");
    }

    @Override
    protected void json(JsonExpression json, ExpressionRenderer expressions, SqlWriter out) {
        new MySqlJson(expressions, out).render(json);
    }
}
