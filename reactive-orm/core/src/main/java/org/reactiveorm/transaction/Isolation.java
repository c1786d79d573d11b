package org.reactiveorm.transaction;

import io.r2dbc.spi.IsolationLevel;

/** How much a transaction sees of others. What a level means is up to the database. */
public enum Isolation {
    /** Sees what others have not committed; most databases give more. */
    READ_UNCOMMITTED,
    /** Sees what was committed before each statement. */
    READ_COMMITTED,
    /** Sees what was committed before the first statement. */
    REPEATABLE_READ,
    /** As if transactions ran one after another; may fail with a conflict and must then be run again. */
    SERIALIZABLE;

    IsolationLevel level() {
        return switch (this) {
            case READ_UNCOMMITTED -> IsolationLevel.READ_UNCOMMITTED;
            case READ_COMMITTED -> IsolationLevel.READ_COMMITTED;
            case REPEATABLE_READ -> IsolationLevel.REPEATABLE_READ;
            case SERIALIZABLE -> IsolationLevel.SERIALIZABLE;
        };
    }
}
