package org.reactiveorm.transaction;

/** What becomes of a transaction that is asked for inside another one. */
public enum Propagation {
    /** Joins the outer one, or begins one. */
    REQUIRED,
    /** Runs in the outer one behind a savepoint, to which a failure goes back; begins one where there is none. */
    NESTED,
    /** Joins the outer one, and fails where there is none. */
    MANDATORY
}
