package org.reactiveorm.error;

import org.jspecify.annotations.Nullable;

/** The root of every exception that this library makes. */
public abstract class OrmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message and, where there is one, the cause. */
    protected OrmException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
