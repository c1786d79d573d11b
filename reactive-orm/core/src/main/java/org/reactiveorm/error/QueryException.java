package org.reactiveorm.error;

/** A query or a call that cannot be carried out as it is written; thrown by the call, or signalled where only data can tell. */
public class QueryException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public QueryException(String message) {
        super(message, null);
    }

    /** Makes an exception for what showed itself by another exception. */
    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
