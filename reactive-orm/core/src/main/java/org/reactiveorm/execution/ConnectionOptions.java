package org.reactiveorm.execution;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;

/** Driver options that are safe and fast, for connection factories made of a URL. */
public final class ConnectionOptions {

    private ConnectionOptions() {}

    /** The options, with defaults for what they leave open. */
    public static ConnectionFactoryOptions withDefaults(ConnectionFactoryOptions options) {
        String driver = String.valueOf(options.getValue(ConnectionFactoryOptions.DRIVER));
        ConnectionFactoryOptions.Builder builder = options.mutate();
        if (driver.equals("postgresql")) {
            orDefault(builder, options, "preparedStatementCacheQueries", "256");
            orDefault(builder, options, "tcpKeepAlive", "true");
            PostgresDriver.withFastTransport(builder, options);
        } else if (driver.equals("mariadb")) {
            orDefault(builder, options, "tcpKeepAlive", "true");
        } else if (driver.equals("mysql")) {
            orDefault(builder, options, "tcpKeepAlive", "true");
            // sessions are set to UTC, and the driver must know
            orDefault(builder, options, "connectionTimeZone", "UTC");
            // else it reads every number in a tinyint(1) as true or false
            orDefault(builder, options, "tinyInt1isBit", "false");
        } else if (driver.equals("h2") && "mem".equals(options.getValue(ConnectionFactoryOptions.PROTOCOL))) {
            orDefault(builder, options, "DB_CLOSE_DELAY", "-1");
        }
        return builder.build();
    }

    private static void orDefault(
            ConnectionFactoryOptions.Builder builder, ConnectionFactoryOptions options, String name, String value) {
        Option<String> option = Option.valueOf(name);
        if (!options.hasOption(option)) {
            builder.option(option, value);
        }
    }
}
