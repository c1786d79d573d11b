package org.reactiveorm.query.page;

import java.util.List;

/**
 * The rows of a query, and how many there would be without limit and offset.
 *
 * @param rows the rows
 * @param count how many rows fulfil the conditions, those of includes never counted in
 * @param <T> what a row is
 */
public record RowsAndCount<T>(List<T> rows, long count) {

    /** Copies the list. */
    public RowsAndCount {
        rows = List.copyOf(rows);
    }
}
