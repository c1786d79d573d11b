package org.reactiveorm.dialect.ansi;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/** Appends how many rows are wanted and how many are skipped; both travel as binds, so that pages share one text. */
@FunctionalInterface
public interface LimitClause {

    /** {@code LIMIT … OFFSET …}, each only where it is wanted. */
    LimitClause LIMIT_OFFSET = (limit, offset, out) -> {
        if (limit != null) {
            out.text(" limit ").bind(limit, DataType.BIGINT);
        }
        if (offset != null) {
            out.text(" offset ").bind(offset, DataType.BIGINT);
        }
    };

    /** Appends the clause, with a blank before it; null is no limit and no offset. */
    void render(@Nullable Long limit, @Nullable Long offset, SqlWriter out);
}
