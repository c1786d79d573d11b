package org.reactiveorm.query;

/** How the rows of a query reach the subscriber. */
public enum ReadMode {
    /** In windows: no connection is held while the subscriber takes its time. */
    WINDOWED,
    /** In windows that all see the same moment: inside a transaction, which holds a connection until the end. */
    CONSISTENT,
    /** By one plain stream, which holds its connection until it ends. */
    STREAMING
}
