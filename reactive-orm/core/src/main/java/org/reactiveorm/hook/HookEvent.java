package org.reactiveorm.hook;

/** When a hook runs. */
public enum HookEvent {
    /** Before a new row is written. */
    BEFORE_CREATE,
    /** Before a row is changed. */
    BEFORE_UPDATE,
    /** Before a row is written, new or changed; after the more special hook. */
    BEFORE_SAVE,
    /** Before a row is destroyed, softly or not. */
    BEFORE_DESTROY,
    /** After a new row was written. */
    AFTER_CREATE,
    /** After a row was changed. */
    AFTER_UPDATE,
    /** After a row was written, new or changed; after the more special hook. */
    AFTER_SAVE,
    /** After a row was destroyed, softly or not. */
    AFTER_DESTROY,
    /** Before a row is inserted or, where it is there already, changed; the other hooks do not run. */
    BEFORE_UPSERT,
    /** After an upsert; the instance has been filled in only where the upsert reads its row back. */
    AFTER_UPSERT
}
