package org.reactiveorm.test.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.reactiveorm.test.database.EmbeddedServer;

/** PostgreSQL in a folder and on a port of its own, gone when the JVM ends. */
public final class EmbeddedPostgresServer implements EmbeddedServer {

    private static String url = "";

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public String start() {
        return startOnce();
    }

    private static synchronized String startOnce() {
        if (url.isEmpty()) {
            try {
                url = "r2dbc:postgresql://postgres@127.0.0.1:"
                        + EmbeddedPostgres.builder().start().getPort() + "/postgres";
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }
        return url;
    }
}
