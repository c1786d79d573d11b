package org.reactiveorm.sql;

import java.util.List;

/**
 * What the database is told about the indexes of a table.
 *
 * @param advice what to do with them
 * @param indexes their names, at least one
 */
public record IndexHint(Advice advice, List<String> indexes) {

    /** Copies the names. */
    public IndexHint {
        indexes = List.copyOf(indexes);
    }

    /** What to do with indexes. */
    public enum Advice {
        /** Consider no others. */
        USE,
        /** Consider no others, and no scan of the table unless they are of no use. */
        FORCE,
        /** Do not consider them. */
        IGNORE
    }
}
