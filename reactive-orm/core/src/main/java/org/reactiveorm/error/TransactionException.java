package org.reactiveorm.error;

import org.jspecify.annotations.Nullable;

/** A transaction could not begin, end, or be used as asked. */
public final class TransactionException extends OrmException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception for a wrong use of a transaction. */
    public TransactionException(String message) {
        super(message, null);
    }

    /** Makes an exception for a transaction that the database refused to begin or end. */
    public TransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
