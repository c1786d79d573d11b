package org.reactiveorm.dialect.ansi;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.raw.RawStatement;
import org.reactiveorm.type.DataType;

/** Compiles texts that people wrote. */
final class RawCompiler {

    private final Dialect dialect;
    private final BindMarkers markers;
    private final RawClause rules;

    RawCompiler(Dialect dialect, BindMarkers markers, RawClause rules) {
        this.dialect = dialect;
        this.markers = markers;
        this.rules = rules;
    }

    /** The text with its markers, after {@code prefix}. */
    CompiledStatement compile(String prefix, RawStatement statement) {
        SqlWriter out = new SqlWriter(dialect, markers).text(prefix);
        for (RawStatement.Piece piece : statement.pieces()) {
            if (piece instanceof RawStatement.Text text) {
                out.text(text.sql());
            } else if (piece instanceof RawStatement.Value value) {
                // some drivers read what follows a marker as a part of it
                bind(value, out);
                out.text(" ");
            }
        }
        return out.finish(statement.generatedColumns());
    }

    private void bind(RawStatement.Value bind, SqlWriter out) {
        Object value = bind.value();
        DataType<?> type = bind.type();
        if (type != null) {
            out.bind(value, type);
        } else {
            out.bind(new EncodedBind(value, value == null ? rules.untypedNull() : value.getClass()));
        }
    }
}
