package org.reactiveorm.dialect.ansi;

import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.sql.expression.Like.LetterCase;

/** Tests for a pattern. */
@FunctionalInterface
public interface LikeClause {

    /** Both sides in lower case where letter case is ignored. */
    LikeClause LOWERED = (like, expressions, out) -> {
        boolean lower = like.letterCase() == LetterCase.IGNORED;
        String start = lower ? "lower(" : "";
        String end = lower ? ")" : "";
        out.text(start);
        expressions.operand(like.operand(), out);
        out.text(end).text(" like ").text(start);
        expressions.operand(like.pattern(), out);
        out.text(end).text(escape());
    };

    /** {@code ILIKE} where letter case is ignored. */
    LikeClause ILIKE = (like, expressions, out) -> {
        expressions.operand(like.operand(), out);
        out.text(like.letterCase() == LetterCase.IGNORED ? " ilike " : " like ");
        expressions.operand(like.pattern(), out);
        out.text(escape());
    };

    /** Appends the test. */
    void render(Like like, ExpressionRenderer expressions, SqlWriter out);

    private static String escape() {
        return " escape '" + Like.ESCAPE + "'";
    }
}
