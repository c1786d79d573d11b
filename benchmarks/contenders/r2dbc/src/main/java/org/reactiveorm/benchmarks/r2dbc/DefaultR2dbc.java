package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;

/** With the options that the driver has by itself. */
public final class DefaultR2dbc extends R2dbcContender {

    @Override
    public String name() {
        return "r2dbc-default";
    }

    @Override
    void tune(PostgresqlConnectionConfiguration.Builder options) {
        // nothing is set
    }
}
