package org.reactiveorm.internal.plan.statement;

import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.ReadMode;
import org.reactiveorm.sql.Lock;

/** Which locks a query may ask for. */
public final class LockRules {

    private LockRules() {}

    /** Whether the query, or an include of it at any depth, locks rows. */
    public static boolean locks(Query<?> query) {
        if (query.lock() != null) {
            return true;
        }
        for (Include<?, ?> include : query.includes()) {
            if (locks(include.query())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks the lock of a query.
     *
     * @throws UnsupportedFeatureException if the database has no such lock
     * @throws QueryException if the read cannot lock
     */
    static void require(Dialect dialect, MappedModel<?> model, Query<?> query) {
        Lock lock = query.lock();
        if (lock == null) {
            return;
        }
        Feature feature =
                switch (lock.strength()) {
                    case UPDATE -> Feature.ROW_LOCK;
                    case SHARE -> Feature.SHARED_ROW_LOCK;
                    case NO_KEY_UPDATE, KEY_SHARE -> Feature.KEY_ROW_LOCK;
                };
        Set<Feature> features = dialect.features();
        if (!features.contains(feature)) {
            throw new UnsupportedFeatureException(dialect.name() + " has no row lock " + lock.strength()
                    + ", which a query of " + model + " asks for; use "
                    + (features.contains(Feature.ROW_LOCK) ? "Lock.UPDATE" : "a transaction"));
        }
        if (query.readMode() == ReadMode.CONSISTENT) {
            throw new QueryException("A consistent() query of " + model
                    + " reads in a read-only transaction and cannot lock; take consistent() or lock(…) away");
        }
    }

    /**
     * Checks the query of an include, whose rows are numbered for each parent if it has a limit.
     *
     * @throws QueryException if it locks such rows
     */
    public static void requireInclude(MappedModel<?> model, Query<?> query) {
        if (query.lock() != null && (query.limit() != null || query.offset() > 0)) {
            throw new QueryException("An include of " + model
                    + " with a limit or an offset cannot lock its rows; take the lock or the limit away");
        }
    }
}
