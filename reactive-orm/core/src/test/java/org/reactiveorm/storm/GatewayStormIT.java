package org.reactiveorm.storm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.execution.LiveDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storm on live databases. */
class GatewayStormIT {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayStormIT.class);
    private static final int OPERATIONS = Integer.getInteger("orm.storm", 20_000);

    @ParameterizedTest
    @EnumSource
    void losesNothing(LiveDatabase database) {
        LOG.info(
                "{}: {}",
                database,
                GatewayStorm.onLiveDatabase(database, OPERATIONS, Long.getLong("orm.storm.seed", 1)));
    }
}
