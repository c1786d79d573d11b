package org.reactiveorm.dialect.ansi;

import java.util.Locale;
import org.reactiveorm.sql.Lock;

/** The locking of rows, at the very end of a select. The dialect has the features that the lock needs. */
@FunctionalInterface
public interface LockClause {

    /** {@code FOR UPDATE}, {@code FOR SHARE} and so on. */
    LockClause FOR = lock ->
            " for " + lock.strength().name().toLowerCase(Locale.ROOT).replace('_', ' ') + table(lock) + patience(lock);

    /** The clause, with a blank before it. */
    String text(Lock lock);

    /** {@code OF …}, where not every table is meant. */
    private static String table(Lock lock) {
        return lock.table() == null ? "" : " of " + lock.table();
    }

    /** What is said of rows that others have locked. */
    static String patience(Lock lock) {
        return switch (lock.patience()) {
            case WAIT -> "";
            case SKIP_LOCKED -> " skip locked";
            case NO_WAIT -> " nowait";
        };
    }
}
