package org.reactiveorm.error;

import org.jspecify.annotations.Nullable;

/** A connection was refused, lost, or not to be had in time. */
public final class ConnectionException extends StatementException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception; {@code problem} shows the pool's figures where the pool was exhausted. */
    public ConnectionException(String problem, @Nullable String sqlState, @Nullable Throwable cause) {
        super(problem, null, sqlState, cause);
    }
}
