package org.reactiveorm.error;

/** A statement was asked for on a connection whose plain stream is still open. */
public final class ConnectionBusyException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that names the way out. */
    public ConnectionBusyException(String message) {
        super(message, null);
    }
}
