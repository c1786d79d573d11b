package org.reactiveorm.test.embedded;

import org.reactiveorm.test.database.EmbeddedServer;

/** The embedded MariaDB for the driver of MySQL: there are no binaries of MySQL on Maven Central. */
public final class EmbeddedMySqlServer implements EmbeddedServer {

    @Override
    public String product() {
        return "MySQL";
    }

    @Override
    public String start() {
        return new EmbeddedMariaDbServer().start().replaceFirst("^r2dbc:mariadb:", "r2dbc:mysql:");
    }
}
