package org.reactiveorm.dialect;

/** What one database can do and another cannot. */
public enum Feature {
    /** {@code INSERT … RETURNING}; without it the driver is asked for generated values. */
    INSERT_RETURNING,
    /** An insert tells every value that the database made; without it, only an id that it counts. */
    INSERT_DEFAULTS_READ,
    /** One bind can carry an array, so that lists keep the text of a statement constant; without it lists are padded. */
    ARRAY_BIND,
    /** Cursors that live on the server inside a transaction; without them keys are read ahead. */
    SERVER_CURSOR,
    /** DDL takes part in transactions. */
    TRANSACTIONAL_DDL,
    /** A read-only transaction refuses writes. */
    READ_ONLY_TRANSACTION,
    /** An index over the rows for which a condition holds. */
    PARTIAL_INDEX,
    /** An index is stored by a method that it names. */
    INDEX_METHOD,
    /** An index compares texts by a collation of its own. */
    INDEX_COLLATION,
    /** An index holds the first letters of a text only. */
    INDEX_PREFIX,
    /** A table names its storage engine, its character set and its collation. */
    TABLE_ENGINE,
    /** A foreign key can be checked at the end of the transaction. */
    DEFERRABLE_CONSTRAINT,
    /** A foreign key can set the referring column to its default. */
    REFERENCE_SET_DEFAULT,
    /** Isolation levels are obeyed up to serializable. */
    SERIALIZABLE_ISOLATION,

    /** A select can lock its rows, and skip rows that are locked, or fail at them. */
    ROW_LOCK,

    /** A select can lock its rows so that others can read-lock them too. */
    SHARED_ROW_LOCK,

    /** A select can lock the keys of its rows apart from the rest. */
    KEY_ROW_LOCK,

    /** A select of several tables can lock the rows of one of them. */
    LOCK_OF_ONE_TABLE,

    /** A query can follow rows from one to the next until none is new. */
    RECURSIVE_QUERY,

    /** A select can name the indexes to use, or not to use. */
    INDEX_HINT,
    /** An upsert is one step for all others; without it, it may be refused by a unique key, and is tried again. */
    ATOMIC_UPSERT,
    /** An upsert tells by a row whether it inserted; without it the number of changed rows tells. */
    UPSERT_OUTCOME,
    /** An insert with a rule for conflicts reads the rows back. */
    CONFLICT_RETURNING,
    /** An insert that passes over rows that are there already tells how many rows, and which, it wrote. */
    IGNORED_ROWS_COUNT,
    /** An update reads the changed rows back. */
    UPDATE_RETURNING,
    /** Parts of a JSON document are read, compared and set by a path. */
    JSON_PATH,
    /** Two JSON documents are equal whatever their spelling; without it documents are not compared as a whole. */
    JSON_EQUALITY,
    /** A column holds many values of one type. */
    ARRAY_TYPE,
    /** A whole number can be unsigned. */
    UNSIGNED_NUMBER,
    /** An enum is a type of its own, which several columns may share; without this each column spells its constants. */
    ENUM_TYPE,
    /** A column holds keys with texts. */
    KEY_VALUE_TYPE,
    /** A column holds addresses of hosts, networks and hardware. */
    NETWORK_TYPE,
    /** A column holds all values between two bounds. */
    RANGE_TYPE,
    /** A floating-point number may be infinite or no number (NaN). */
    NON_FINITE_NUMBER,
    /** A truncate takes part in transactions, and empties tables at once that refer to each other. */
    TRANSACTIONAL_TRUNCATE,
    /** A truncate empties the tables along that refer to the table. */
    TRUNCATE_CASCADE,
    /** Ids go on counting after a truncate unless it says otherwise; without this they always begin anew. */
    TRUNCATE_KEEPS_IDENTITY,
    /** An update and a delete take an order and a limit themselves; without it a nested select finds the rows. */
    BOUNDED_WRITE,
    /** The assignments of an update read the row as it was before; without it they see what those before them wrote. */
    SIMULTANEOUS_ASSIGNMENT,
    /** What an update sets can be selected from the table that it changes. */
    SELECT_FROM_UPDATED_TABLE
}
