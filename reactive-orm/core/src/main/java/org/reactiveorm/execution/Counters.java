package org.reactiveorm.execution;

import java.util.concurrent.atomic.LongAdder;
import org.reactiveorm.error.OrmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the gateway counts. Thread-safe. */
final class Counters {

    private static final Logger LOG = LoggerFactory.getLogger("orm.gateway");

    private final LongAdder drained = new LongAdder();
    private final LongAdder nativeCancels = new LongAdder();
    private final LongAdder forcedCloses = new LongAdder();
    private final LongAdder droppedErrors = new LongAdder();
    private final LongAdder unknownCommits = new LongAdder();

    void drained() {
        drained.increment();
    }

    void nativeCancel() {
        nativeCancels.increment();
    }

    void forcedClose(String why) {
        forcedCloses.increment();
        LOG.warn("A connection was closed: {}", why);
    }

    void unknownCommit() {
        unknownCommits.increment();
    }

    /** Takes an error that nobody listens to; only our own messages are known to be free of values. */
    void dropped(Throwable error) {
        droppedErrors.increment();
        LOG.debug(
                "An error came after the subscriber had left: {}",
                error instanceof OrmException
                        ? error.toString()
                        : error.getClass().getName());
    }

    /** The figures of this moment; {@code leases} is counted by the caller. */
    GatewayHealth health(int leases) {
        return new GatewayHealth(
                leases,
                drained.sum(),
                nativeCancels.sum(),
                forcedCloses.sum(),
                droppedErrors.sum(),
                unknownCommits.sum());
    }
}
