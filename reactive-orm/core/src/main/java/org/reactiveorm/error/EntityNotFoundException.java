package org.reactiveorm.error;

/** A row that had to exist was not there. */
public final class EntityNotFoundException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public EntityNotFoundException(String message) {
        super(message, null);
    }
}
