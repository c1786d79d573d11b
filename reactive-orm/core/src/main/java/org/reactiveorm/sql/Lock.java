package org.reactiveorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * How rows are locked that a select reads, until its transaction ends. Immutable.
 *
 * @param strength what others may not do meanwhile
 * @param patience what to do about rows that others have locked
 * @param table the alias of the only table whose rows are locked, a plain word; null for all tables, and for programs, whose
 *     locks are for the rows of their own query
 */
public record Lock(Strength strength, Patience patience, @Nullable String table) {

    /** Nobody else may change, remove or lock the rows. */
    public static final Lock UPDATE = new Lock(Strength.UPDATE, Patience.WAIT, null);

    /** Nobody else may change or remove the rows; others may hold this lock too. */
    public static final Lock SHARE = new Lock(Strength.SHARE, Patience.WAIT, null);

    /** As {@link #UPDATE}, but others may refer to the rows by foreign keys. */
    public static final Lock NO_KEY_UPDATE = new Lock(Strength.NO_KEY_UPDATE, Patience.WAIT, null);

    /** Nobody else may remove the rows or change their keys. */
    public static final Lock KEY_SHARE = new Lock(Strength.KEY_SHARE, Patience.WAIT, null);

    /** Leaves rows out that others have locked. */
    public Lock skipLocked() {
        return new Lock(strength, Patience.SKIP_LOCKED, table);
    }

    /** Fails at once where others have locked a row. */
    public Lock noWait() {
        return new Lock(strength, Patience.NO_WAIT, table);
    }

    /** Locks the rows of one of several tables only. */
    public Lock of(String alias) {
        return new Lock(strength, patience, alias);
    }

    /** What others may not do. */
    public enum Strength {
        /** Change, remove or lock. */
        UPDATE,
        /** Change, remove or lock, except by foreign keys. */
        NO_KEY_UPDATE,
        /** Change or remove. */
        SHARE,
        /** Remove, or change the keys. */
        KEY_SHARE
    }

    /** What to do about rows that others have locked. */
    public enum Patience {
        /** Wait for them. */
        WAIT,
        /** Leave them out. */
        SKIP_LOCKED,
        /** Fail. */
        NO_WAIT
    }
}
