package org.reactiveorm.error;

/** A bulk write failed after a part of its rows had been committed; the cause says why. */
public final class PartialWriteException extends OrmException {

    private static final long serialVersionUID = 1L;

    private final long rowsDone;

    /** Makes an exception for a write that had committed so many rows. */
    public PartialWriteException(long rowsDone, Throwable cause) {
        super("A bulk write failed after " + rowsDone + " rows, which stay: " + cause.getMessage(), cause);
        this.rowsDone = rowsDone;
    }

    /** How many rows, from the first on, had been written before the failure. */
    public long rowsDone() {
        return rowsDone;
    }
}
