package org.reactiveorm.test.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Looks for a server: first where an environment variable says, then on the standard local port, then among the embedded
 * servers on the class path.
 *
 * @param product the product, as reports name it
 * @param variable the environment variable that may hold a URL
 * @param localUrl the URL of a local server as it is installed
 * @param localPort its port
 */
record ServerSearch(String product, String variable, String localUrl, int localPort) {

    private static final int CONNECT_MILLIS = 2_000;

    /**
     * The URL of a server that lets us in.
     *
     * @throws DatabaseUnavailableException if there is none
     * @throws IllegalStateException if the environment names one that does not let us in: that is a mistake, not an absence
     */
    String find() {
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            return checked(named);
        }
        List<String> tried = new ArrayList<>();
        tried.add(variable + " is not set");
        String refusal = localRefusal();
        if (refusal.isEmpty()) {
            return localUrl;
        }
        tried.add(refusal);
        for (EmbeddedServer server : ServiceLoader.load(EmbeddedServer.class)) {
            if (server.product().equals(product)) {
                return server.start();
            }
        }
        tried.add("no embedded server is on the class path (Maven profile embedded-databases)");
        throw new DatabaseUnavailableException(product + " is NOT TESTED: " + String.join("; ", tried));
    }

    private String checked(String url) {
        try {
            SqlConsole.open(url).close();
            return url;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    variable + " names a " + product + " server that cannot be used; correct or unset it", e);
        }
    }

    private String localRefusal() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort), CONNECT_MILLIS);
        } catch (IOException e) {
            return "no server listens on 127.0.0.1:" + localPort;
        }
        try {
            SqlConsole.open(localUrl).close();
            return "";
        } catch (RuntimeException e) {
            return "the server on 127.0.0.1:" + localPort + " refused " + localUrl + " (" + e.getMessage() + ")";
        }
    }
}
