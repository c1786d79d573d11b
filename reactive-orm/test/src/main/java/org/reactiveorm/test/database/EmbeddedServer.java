package org.reactiveorm.test.database;

/**
 * A server that is started from binaries on the class path. Found by {@link java.util.ServiceLoader}; the Maven profile
 * {@code embedded-databases} brings them.
 */
public interface EmbeddedServer {

    /** The product, as {@link TestServer#product} names it. */
    String product();

    /**
     * Starts the server, to be stopped when the JVM ends; blocks.
     *
     * @return the R2DBC URL of a database on it in which databases can be made
     */
    String start();
}
