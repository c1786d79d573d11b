package org.reactiveorm.type;

/** The kinds of data types; a dialect knows how to spell and transport each of them. */
public enum TypeKind {
    /** An 8-bit whole number, {@code Byte}. */
    TINYINT,
    /** A 16-bit whole number, {@code Short}. */
    SMALLINT,
    /** A 24-bit whole number, {@code Integer}. */
    MEDIUMINT,
    /** A whole number that is not negative, of as many bits as the type says, in the next larger Java type. */
    UNSIGNED,
    /** A 32-bit whole number, {@code Integer}. */
    INTEGER,
    /** A 64-bit whole number, {@code Long}. */
    BIGINT,
    /** A binary floating-point number of single precision, {@code Float}. */
    FLOAT,
    /** A binary floating-point number of double precision, {@code Double}. */
    DOUBLE,
    /** A text of limited length, {@code String}. */
    STRING,
    /** A text of a length that the column fills up with blanks, {@code String}. */
    CHAR,
    /** A text without a declared limit, {@code String}. */
    TEXT,
    /** A truth value, {@code Boolean}. */
    BOOLEAN,
    /** A point in time at microsecond precision or less, {@code Instant}. */
    INSTANT,
    /** A date and a time of day without a zone, at microsecond precision or less, {@code LocalDateTime}. */
    DATE_TIME,
    /** A time of day at microsecond precision or less, {@code LocalTime}. */
    TIME,
    /** A calendar date without time, {@code LocalDate}. */
    DATE,
    /** An exact decimal number, {@code BigDecimal}. */
    DECIMAL,
    /** A universally unique identifier, {@code UUID}. */
    UUID,
    /** A JSON document, {@code Json}. */
    JSON,
    /** Bytes of limited length, {@code byte[]}. */
    BINARY,
    /** Bytes without a declared limit, {@code byte[]}. */
    BLOB,
    /** Many values of one scalar type in one column, {@code List}. */
    ARRAY,
    /** One of the constants of a Java enum, stored by name. */
    ENUM,
    /** One of the constants of a Java enum that the database knows too. */
    NATIVE_ENUM,
    /** A type that only the database knows, carried as its text, {@code String}. */
    NATIVE,
    /** A text in which upper and lower case are the same, {@code String}. */
    CASE_INSENSITIVE,
    /** Keys with texts, {@code Map}. */
    HSTORE,
    /** An address of a host or of a network, {@code Inet}. */
    INET,
    /** An address of a network, {@code Inet}. */
    CIDR,
    /** The address of a piece of hardware, {@code MacAddress}. */
    MACADDR,
    /** All values between two bounds, {@code Range}. */
    RANGE;

    /** Whether the program finds the values equal that the database finds equal, so that a key may be of this kind. */
    public boolean isComparedAlike() {
        return this != NATIVE && this != CASE_INSENSITIVE && this != HSTORE;
    }
}
