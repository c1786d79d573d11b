package org.reactiveorm.type;

/** The kinds of data types; a dialect knows how to spell and transport each of them. */
public enum TypeKind {
    /** A 32-bit whole number, {@code Integer}. */
    INTEGER,
    /** A 64-bit whole number, {@code Long}. */
    BIGINT,
    /** A text of limited length, {@code String}. */
    STRING,
    /** A text without a declared limit, {@code String}. */
    TEXT,
    /** A truth value, {@code Boolean}. */
    BOOLEAN,
    /** A point in time at microsecond precision, {@code Instant}. */
    INSTANT,
    /** A calendar date without time, {@code LocalDate}. */
    DATE,
    /** An exact decimal number, {@code BigDecimal}. */
    DECIMAL,
    /** A universally unique identifier, {@code UUID}. */
    UUID,
    /** A JSON document, {@code Json}. */
    JSON,
    /** One of the constants of a Java enum, stored by name. */
    ENUM
}
