package org.reactiveorm.error;

/** At most one row was asked for, and there were more. */
public final class NonUniqueResultException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public NonUniqueResultException(String message) {
        super(message, null);
    }
}
