package org.reactiveorm.sql;

import java.util.List;
import org.reactiveorm.sql.expression.SortKey;

/**
 * How many rows a statement changes at the most, and which first.
 *
 * @param key the columns that tell one row from another together, at least one
 * @param orderBy their order, empty for any
 * @param rows how many
 */
public record RowBound(List<String> key, List<SortKey> orderBy, long rows) {

    /** Copies the order. */
    public RowBound {
        key = List.copyOf(key);
        orderBy = List.copyOf(orderBy);
    }
}
