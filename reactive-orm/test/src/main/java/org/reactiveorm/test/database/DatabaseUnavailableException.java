package org.reactiveorm.test.database;

/** There is no server of a product on this machine, and none was named. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says where a server was looked for and how to name one. */
    public DatabaseUnavailableException(String message) {
        super(message);
    }
}
