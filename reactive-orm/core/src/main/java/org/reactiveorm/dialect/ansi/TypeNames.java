package org.reactiveorm.dialect.ansi;

import org.reactiveorm.type.DataType;

/** The spelling of data types in DDL. */
@FunctionalInterface
public interface TypeNames {

    /** The type as a column declares it; it was found to be one that the database has. */
    String name(DataType<?> type);

    /** The length of a column for the names of an enum: with room for constants that come later. */
    static int enumLength(DataType<?> type) {
        return Math.max(type.size(), 64);
    }
}
