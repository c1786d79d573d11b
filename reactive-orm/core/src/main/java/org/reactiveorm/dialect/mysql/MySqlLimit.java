package org.reactiveorm.dialect.mysql;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ansi.LimitClause;
import org.reactiveorm.dialect.ansi.SqlWriter;

/** An offset needs a limit beside it. */
final class MySqlLimit implements LimitClause {

    private static final String NO_LIMIT = " limit 18446744073709551615";

    @Override
    public void render(@Nullable Long limit, @Nullable Long offset, SqlWriter out) {
        if (limit == null && offset != null) {
            out.text(NO_LIMIT);
        }
        LIMIT_OFFSET.render(limit, offset, out);
    }
}
