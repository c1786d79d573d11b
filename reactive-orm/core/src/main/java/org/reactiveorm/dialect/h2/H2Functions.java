package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.FunctionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.Cast;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** The functions of H2. */
final class H2Functions extends FunctionRenderer {

    @Override
    protected void call(FunctionCall call, ExpressionRenderer expressions, SqlWriter out) {
        switch (call.function()) {
            case RANDOM -> out.text("rand()");
            // a cast would go by the time zone of the session
            case DATE -> wrapped("cast(formatdatetime(", call, ", 'yyyy-MM-dd') as date)", expressions, out);
            default -> super.call(call, expressions, out);
        }
    }

    /** Sums and means of doubles are decimals with an exponent here, which the driver cannot read where they are no number. */
    @Override
    protected void aggregate(AggregateCall call, ExpressionRenderer expressions, SqlWriter out) {
        boolean calculated =
                call.function() == AggregateCall.Function.SUM || call.function() == AggregateCall.Function.AVERAGE;
        if (calculated && call.operand() instanceof Cast cast && cast.type().kind() == TypeKind.DOUBLE) {
            out.text("cast(");
            super.aggregate(call, expressions, out);
            out.text(" as double precision)");
        } else {
            super.aggregate(call, expressions, out);
        }
    }

    @Override
    protected String castType(DataType<?> type) {
        return new H2TypeNames().name(type);
    }

    /** H2 knows the type of a parameter only by what stands beside it. A length or a scale would cut the value. */
    @Override
    protected void bind(Bind bind, SqlWriter out) {
        String type =
                switch (bind.type().kind()) {
                    case STRING, CHAR, TEXT, ENUM, NATIVE -> "varchar";
                    case CASE_INSENSITIVE -> "varchar_ignorecase";
                    case BINARY, BLOB -> "varbinary";
                    case DECIMAL -> "decfloat";
                    default -> castType(bind.type());
                };
        out.text("cast(").bind(bind).text(" as ").text(type).text(")");
    }
}
