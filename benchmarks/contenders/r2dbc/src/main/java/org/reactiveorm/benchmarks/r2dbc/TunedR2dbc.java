package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;

/** With the driver's options set as one who knows it would: binary results, and a cache of statements that is bounded. */
public final class TunedR2dbc extends R2dbcContender {

    @Override
    public String name() {
        return "r2dbc";
    }

    @Override
    void tune(PostgresqlConnectionConfiguration.Builder options) {
        options.forceBinary(true).preparedStatementCacheQueries(256);
    }
}
