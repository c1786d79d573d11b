package org.reactiveorm.error;

/**
 * A request asked for something that its {@code RequestFilter} does not allow. The message names
 * the parameter and what is allowed, holds no value of the request, and may be shown to whoever sent it.
 */
public final class RequestException extends QueryException {

    private static final long serialVersionUID = 1L;

    /** Tells what was asked for and what to ask for instead. */
    public RequestException(String message) {
        super(message);
    }
}
