package org.reactiveorm.error;

/** The row was changed or removed since the instance was read. */
public final class OptimisticLockException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public OptimisticLockException(String message) {
        super(message, null);
    }
}
