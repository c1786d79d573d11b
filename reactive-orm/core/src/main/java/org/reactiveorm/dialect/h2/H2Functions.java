package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.FunctionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.type.DataType;

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

    @Override
    protected String castType(DataType<?> type) {
        return new H2TypeNames().name(type);
    }

    /** H2 knows the type of a parameter only by what stands beside it. A length or a scale would cut the value. */
    @Override
    protected void bind(Bind bind, SqlWriter out) {
        String type =
                switch (bind.type().kind()) {
                    case STRING, TEXT, ENUM -> "varchar";
                    case DECIMAL -> "decfloat";
                    default -> castType(bind.type());
                };
        out.text("cast(").bind(bind).text(" as ").text(type).text(")");
    }
}
