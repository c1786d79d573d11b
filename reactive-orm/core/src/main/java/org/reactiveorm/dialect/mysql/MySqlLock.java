package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.ansi.LockClause;
import org.reactiveorm.sql.Lock;

/** A shared lock has an old name that both servers know; whatever is added to it, MySQL adds to the new name only. */
final class MySqlLock implements LockClause {

    @Override
    public String text(Lock lock) {
        if (lock.strength() != Lock.Strength.SHARE) {
            return FOR.text(lock);
        }
        String patience = LockClause.patience(lock);
        return patience.isEmpty()
                ? " lock in share mode"
                : " /*M!100600 lock in share mode" + patience + " *//*!80000 for share" + patience + " */";
    }
}
