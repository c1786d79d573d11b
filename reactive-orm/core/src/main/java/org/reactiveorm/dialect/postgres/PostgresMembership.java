package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.MembershipClause;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Membership;

/** {@code = ANY} with one array, whatever the type. */
final class PostgresMembership implements MembershipClause {

    @Override
    public void render(Membership membership, ExpressionRenderer expressions, SqlWriter out) {
        if (TextArrays.carry(membership.type())) {
            expressions.operand(membership.operand(), out);
            out.text(" in (select " + TextArrays.element("v", membership.type()) + " from unnest(");
            TextArrays.bind(membership.values(), membership.type(), out);
            out.text(") as o (v))");
        } else {
            ARRAY.render(membership, expressions, out);
        }
    }
}
