package org.reactiveorm.query.page;

import java.util.List;

/**
 * A page of a result, by its number.
 *
 * @param rows the rows of the page, empty beyond the end
 * @param number the number of the page, from 0
 * @param size how many rows a page has at the most
 * @param count how many rows there are on all pages
 * @param <T> what a row is
 */
public record Page<T>(List<T> rows, long number, int size, long count) {

    /** Copies the list. */
    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, 0 where there are no rows. */
    public long pages() {
        return count / size + (count % size == 0 ? 0 : 1);
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return number + 1 < pages();
    }

    /** Whether a page goes before. */
    public boolean hasPrevious() {
        return number > 0;
    }
}
