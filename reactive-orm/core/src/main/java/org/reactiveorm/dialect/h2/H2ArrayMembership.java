package org.reactiveorm.dialect.h2;

import java.math.BigDecimal;
import java.util.List;
import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.MembershipClause;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.type.TypeKind;

/** An array of decimals must share one scale, or the driver of H2 fails; there are no arrays of bytes and of enums for it. */
final class H2ArrayMembership implements MembershipClause {

    @Override
    public void render(Membership membership, ExpressionRenderer expressions, SqlWriter out) {
        TypeKind kind = membership.type().kind();
        if (kind == TypeKind.BINARY || kind == TypeKind.BLOB || kind == TypeKind.NATIVE_ENUM) {
            PADDED_LIST.render(membership, expressions, out);
        } else if (kind == TypeKind.DECIMAL) {
            List<BigDecimal> decimals =
                    membership.values().stream().map(BigDecimal.class::cast).toList();
            ARRAY.render(
                    new Membership(membership.operand(), atOneScale(decimals), membership.type()), expressions, out);
        } else {
            ARRAY.render(membership, expressions, out);
        }
    }

    private static List<BigDecimal> atOneScale(List<BigDecimal> decimals) {
        int scale = decimals.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return decimals.stream().map(decimal -> decimal.setScale(scale)).toList();
    }
}
