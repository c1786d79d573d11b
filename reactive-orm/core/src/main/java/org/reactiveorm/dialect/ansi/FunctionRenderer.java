package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.Like.LetterCase;
import org.reactiveorm.sql.expression.PatternMatch;
import org.reactiveorm.type.DataType;

/** Renders functions, casts and regular expressions as the standard says. A dialect overrides the deltas. */
public class FunctionRenderer {

    /** A renderer of the standard's functions. */
    public FunctionRenderer() {}

    /** Appends a function and its arguments. */
    protected void call(FunctionCall call, ExpressionRenderer expressions, SqlWriter out) {
        switch (call.function()) {
            case LENGTH -> named("char_length", call.arguments(), expressions, out);
            case CONCAT -> out.list(call.arguments(), " || ", argument -> expressions.operand(argument, out));
            case YEAR, MONTH, DAY, HOUR, MINUTE ->
                wrapped("extract(" + call.function().sql() + " from ", call, ")", expressions, out);
            case SECOND -> wrapped("floor(extract(second from ", call, "))", expressions, out);
            case DATE -> wrapped("cast(", call, " as date)", expressions, out);
            case IN_UTC -> {
                expressions.operand(call.arguments().get(0), out);
                out.text(" at time zone 'UTC'");
            }
            case NOW -> out.text("current_timestamp");
            default -> named(call.function().sql(), call.arguments(), expressions, out);
        }
    }

    /** Appends an aggregate. */
    protected void aggregate(AggregateCall call, ExpressionRenderer expressions, SqlWriter out) {
        out.text(call.function().sql()).text(call.duplicates() == Duplicates.REMOVED ? "(distinct " : "(");
        Expression operand = call.operand();
        if (operand == null) {
            out.text("*");
        } else {
            expressions.render(operand, out);
        }
        out.text(")");
    }

    /** Whether a function needs no parentheses as a part of a larger expression. */
    protected boolean holdsTogether(FunctionCall.Function function) {
        return function != FunctionCall.Function.CONCAT && function != FunctionCall.Function.IN_UTC;
    }

    /** The sign of an arithmetic operator. */
    protected String symbol(Arithmetic.Operator operator) {
        return operator.symbol();
    }

    /** What a value of a type is cast to; a dialect names its types. */
    protected String castType(DataType<?> type) {
        throw new UnsupportedFeatureException("This dialect names no type to cast to for " + type);
    }

    /** Appends the test for a regular expression. */
    protected void pattern(PatternMatch match, ExpressionRenderer expressions, SqlWriter out) {
        out.text("regexp_like(");
        expressions.render(match.operand(), out);
        out.text(", ");
        expressions.render(match.pattern(), out);
        out.text(match.letterCase() == LetterCase.IGNORED ? ", 'i')" : ")");
    }

    /** Appends what is made of a part of a JSON document, so that it holds together. */
    protected void json(JsonExpression json, ExpressionRenderer expressions, SqlWriter out) {
        throw new UnsupportedFeatureException("This dialect has no JSON paths");
    }

    /** Appends a test of how two values relate that hold others. */
    protected void containment(Containment containment, ExpressionRenderer expressions, SqlWriter out) {
        throw new UnsupportedFeatureException("This dialect has no arrays (ARRAY_TYPE)");
    }

    /** Appends a value of the program where nothing beside it tells its type. */
    protected void bind(Bind bind, SqlWriter out) {
        out.bind(bind);
    }

    /** Appends a function by its name. */
    protected static void named(
            String name, List<Expression> arguments, ExpressionRenderer expressions, SqlWriter out) {
        out.text(name).text("(").list(arguments, ", ", argument -> expressions.argument(argument, out));
        out.text(")");
    }

    /** Appends the only argument of a function between two texts. */
    protected static void wrapped(
            String before, FunctionCall call, String after, ExpressionRenderer expressions, SqlWriter out) {
        out.text(before);
        expressions.operand(call.arguments().get(0), out);
        out.text(after);
    }
}
