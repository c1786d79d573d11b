package org.reactiveorm.error;

import org.jspecify.annotations.Nullable;

/** A statement that may succeed when it is tried again: deadlock, serialization failure, lock or statement timeout. */
public final class TransientStatementException extends StatementException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Makes an exception of one kind; the other parameters are those of {@link StatementException}. */
    public TransientStatementException(
            Kind kind, @Nullable String sql, @Nullable String sqlState, @Nullable Throwable cause) {
        super(kind.problem, sql, sqlState, cause);
        this.kind = kind;
    }

    /** What stood in the way. */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether concurrent transactions stood in each other's way, a deadlock or a serialization failure: then the database has given
     * the transaction up, and it is to be run again from its start.
     */
    public boolean isConflict() {
        return kind == Kind.DEADLOCK || kind == Kind.SERIALIZATION_FAILURE;
    }

    /** The reasons that pass by themselves. */
    public enum Kind {
        /** The database chose this transaction to resolve a deadlock. */
        DEADLOCK("The database ended this transaction to resolve a deadlock; run it again"),
        /** Concurrent transactions could not be serialized. */
        SERIALIZATION_FAILURE("The transaction could not be serialized with a concurrent one; run it again"),
        /** A lock was not had in time. */
        LOCK_TIMEOUT("A lock was not had in time; run it again, or shorten the transactions that hold it"),
        /** The statement ran longer than allowed. */
        STATEMENT_TIMEOUT("The statement ran longer than the statement timeout; narrow it or raise the timeout");

        private final String problem;

        Kind(String problem) {
            this.problem = problem;
        }
    }
}
