package org.reactiveorm.dialect;

/** What an error code of the database means. */
public enum ErrorKind {
    /** A unique constraint. */
    UNIQUE,
    /** A foreign key. */
    FOREIGN_KEY,
    /** A missing value. */
    NOT_NULL,
    /** A check constraint. */
    CHECK,
    /** A deadlock that the database resolved against us. */
    DEADLOCK,
    /** A serialization failure. */
    SERIALIZATION_FAILURE,
    /** A lock that was not had in time. */
    LOCK_TIMEOUT,
    /** A statement that ran too long or was cancelled. */
    STATEMENT_TIMEOUT,
    /** A connection that was refused or lost. */
    CONNECTION,
    /** Anything else. */
    OTHER
}
