package org.reactiveorm.error;

/** The dialect has no such feature; the message names it. */
public final class UnsupportedFeatureException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says what failed, on what, and what to do. */
    public UnsupportedFeatureException(String message) {
        super(message, null);
    }
}
