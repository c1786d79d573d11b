package org.reactiveorm.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.execution.GatewayOptions;
import org.reactiveorm.execution.ScriptedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The storm without a database. */
class GatewayStormTest {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayStormTest.class);
    private static final int OPERATIONS = Integer.getInteger("orm.storm.scripted", 50_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void losesNothing(long seed) {
        ScriptedDatabase database = new ScriptedDatabase(seed).delayedUpTo(300);
        String report = new GatewayStorm(
                        database,
                        GatewayOptions.DEFAULT.cancelGrace(Duration.ofMillis(2)).hardLimit(Duration.ofSeconds(2)),
                        (executor, transactions) -> new ScriptedWorkload(database, executor, transactions),
                        seed,
                        2_000)
                .run(OPERATIONS);
        LOG.info("{}", report);
        assertThat(database.open()).isZero();
    }
}
