package org.reactiveorm.storm;

import reactor.core.publisher.Mono;

/** The operations of a storm. */
interface Workload {

    /** A random operation. */
    Mono<?> operation(Attempt attempt);

    /** Whether the write of an operation is in the database. */
    boolean isCommitted(Attempt attempt);

    /** Whether the operation writes, so that its outcome can be looked up. */
    boolean writes(Attempt attempt);

    /** Looks for half transactions and whatever else must not be left. */
    void verify();
}
