package org.reactiveorm.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a result, and where it goes on.
 *
 * @param rows the rows
 * @param next the cursor that the next slice begins behind, null if these are the last rows
 * @param <T> what a row is
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /** Copies the list. */
    public Slice {
        rows = List.copyOf(rows);
    }

    /** Whether more rows follow. */
    public boolean hasNext() {
        return next != null;
    }
}
