package org.reactiveorm.test.database;

import org.reactiveorm.dialect.Dialect;

/** A server on which a test JVM makes databases of its own. Safe to share. */
public interface TestServer {

    /** The product, as reports name it. */
    String product();

    /** The dialect that speaks to it; it tells which features the contracts may ask for. */
    Dialect dialect();

    /**
     * Makes an empty database that nobody else uses; blocks.
     *
     * @return the database; closing it drops it
     * @throws DatabaseUnavailableException if there is no such server here; the message says where it was looked for
     */
    TestDatabase createDatabase();
}
