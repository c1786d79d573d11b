package org.reactiveorm.storm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.execution.LiveDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storm on live databases. */
class GatewayStormIT {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayStormIT.class);
    private static final int DEFAULT_OPERATIONS = 20_000;
    /** An embedded database computes in this JVM whatever others wait for; a shorter storm shows as much. */
    private static final int EMBEDDED_OPERATIONS = 5_000;

    @ParameterizedTest
    @EnumSource
    void losesNothing(LiveDatabase database) {
        int operations =
                Integer.getInteger("orm.storm", database == LiveDatabase.H2 ? EMBEDDED_OPERATIONS : DEFAULT_OPERATIONS);
        LOG.info(
                "{}: {}",
                database,
                GatewayStorm.onLiveDatabase(database, operations, Long.getLong("orm.storm.seed", 1)));
    }
}
