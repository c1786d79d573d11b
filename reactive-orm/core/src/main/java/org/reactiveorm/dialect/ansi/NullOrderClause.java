package org.reactiveorm.dialect.ansi;

import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.expression.SortKey;

/** Appends one part of an order, so that rows without a value stand where it says. */
@FunctionalInterface
public interface NullOrderClause {

    /** {@code NULLS FIRST} and {@code NULLS LAST}. */
    NullOrderClause NATIVE = (key, nativeOrder, expressions, out) -> {
        expressions.ordered(key, out);
        if (key.nulls() != null) {
            out.text(key.nulls() == NullOrder.FIRST ? " nulls first" : " nulls last");
        }
    };

    /** A sort key of its own, only where the database would place them otherwise: it keeps indexes from being used. */
    NullOrderClause SORT_KEY = (key, nativeOrder, expressions, out) -> {
        if (key.nulls() != null && key.nulls() != nativeOrder) {
            out.text("(");
            expressions.operand(key.expression(), out);
            out.text(key.nulls() == NullOrder.FIRST ? " is null) desc, " : " is null) asc, ");
        }
        expressions.ordered(key, out);
    };

    /**
     * Appends the part.
     *
     * @param nativeOrder where the database puts rows without a value in this direction unless told otherwise
     */
    void render(SortKey key, NullOrder nativeOrder, ExpressionRenderer expressions, SqlWriter out);
}
