package org.reactiveorm.test.database;

import java.util.List;

/** A database that one test JVM has for itself. Every call blocks. Not thread-safe. */
public interface TestDatabase extends AutoCloseable {

    /** The R2DBC URL of this database, credentials included. */
    String url();

    /** A session beside the one under test, for set-up and for looking behind the scenes. */
    SqlConsole console();

    /** Empties every table, whatever refers to it. */
    void clear();

    /**
     * Removes everything from the database, so that it is as good as a new one; nobody but the console may be connected.
     *
     * @return whether that was done; false where a new database is as cheap
     */
    default boolean reset() {
        return false;
    }

    /** What is still open in this database besides the console: a line for each transaction or running statement. */
    List<String> openWork();

    /** The columns of a table, in their order. */
    List<String> columns(String table);

    /** The indexes of a table: for each of them a text in which its columns stand. */
    List<String> indexes(String table);

    /** Drops the database, even while others are connected. */
    @Override
    void close();
}
