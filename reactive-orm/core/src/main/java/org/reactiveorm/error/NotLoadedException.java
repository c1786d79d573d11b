package org.reactiveorm.error;

/** An association or attribute was read before it was loaded; the message names the include to add. */
public final class NotLoadedException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public NotLoadedException(String message) {
        super(message, null);
    }
}
