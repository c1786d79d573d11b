package org.reactiveorm.sql;

import java.util.List;
import org.reactiveorm.sql.expression.SortKey;

/**
 * How many rows a statement changes at the most, and which first.
 *
 * @param id the column that tells one row from another
 * @param orderBy their order, empty for any
 * @param rows how many
 */
public record RowBound(String id, List<SortKey> orderBy, long rows) {

    /** Copies the order. */
    public RowBound {
        orderBy = List.copyOf(orderBy);
    }
}
