package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.type.DataType;

/** Tests for one of many values; the list is not empty. */
@FunctionalInterface
public interface MembershipClause {

    /** {@code IN} with as many binds as the next power of two, the last value repeated, so that few texts exist. */
    MembershipClause PADDED_LIST = (membership, expressions, out) -> {
        expressions.operand(membership.operand(), out);
        out.text(" in (");
        List<?> values = membership.values();
        DataType<?> type = membership.type();
        int padded = values.size() == 1 ? 1 : Integer.highestOneBit(values.size() - 1) * 2;
        for (int i = 0; i < padded; i++) {
            out.text(i == 0 ? "" : ", ").bind(values.get(Math.min(i, values.size() - 1)), type);
        }
        out.text(")");
    };

    /** {@code = ANY} with one bind that carries an array. */
    MembershipClause ARRAY = (membership, expressions, out) -> {
        expressions.operand(membership.operand(), out);
        out.text(" = any(").bindArray(membership.values(), membership.type()).text(")");
    };

    /** Appends the test. */
    void render(Membership membership, ExpressionRenderer expressions, SqlWriter out);
}
