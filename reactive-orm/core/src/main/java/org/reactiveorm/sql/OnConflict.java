package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an insert does where a row is there already that shares a unique key with the new one. */
public sealed interface OnConflict permits OnConflict.Ignore, OnConflict.Update {

    /** A column of the primary key; its value does not change. */
    String id();

    /**
     * The row that is there stays as it is, and the new one is left out.
     *
     * @param keys the columns of each unique key that counts, at least one; a conflict on another one is an error where there
     *     is one key here
     * @param id a column of the primary key
     */
    record Ignore(List<List<String>> keys, String id) implements OnConflict {

        /** Copies the lists. */
        public Ignore {
            keys = keys.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The row that is there takes values of the new one.
     *
     * @param key the columns of the unique key that counts; a conflict on another one is an error
     * @param id a column of the primary key
     * @param overwritten the columns that take the value of the new row, none of the key among them; empty for none
     * @param counter a column that is counted up, null for none
     * @param report whether the result tells what happened
     */
    record Update(List<String> key, String id, List<String> overwritten, @Nullable String counter, Report report)
            implements OnConflict {

        /** Copies the lists. */
        public Update {
            key = List.copyOf(key);
            overwritten = List.copyOf(overwritten);
        }
    }

    /** What the result of an update on conflict tells. */
    enum Report {
        /** The columns that are read back, if any. */
        COLUMNS,
        /** Behind these, in a column of its own, whether the row is new; only where the database can tell. */
        OUTCOME
    }
}
