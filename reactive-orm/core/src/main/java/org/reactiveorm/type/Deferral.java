package org.reactiveorm.type;

/** When a foreign key is checked. */
public enum Deferral {
    /** After each statement, always. */
    NOT_DEFERRABLE,
    /** After each statement, unless the transaction defers it to its end. */
    INITIALLY_IMMEDIATE,
    /** At the end of the transaction, unless the transaction says otherwise. */
    INITIALLY_DEFERRED
}
