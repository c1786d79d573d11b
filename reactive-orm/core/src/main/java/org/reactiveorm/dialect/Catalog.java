package org.reactiveorm.dialect;

import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.TableName;

/** Questions about the database itself. Every column of an answer is a text; {@code YES} and {@code NO} are the truth values. */
public interface Catalog {

    /** One row: the name of the database that the session is in. */
    CompiledStatement currentDatabase();

    /** A row for each schema that does not belong to the database itself: its name. */
    CompiledStatement schemas();

    /**
     * A row for each column of a table, in order: name, type, whether it may be null, default, whether it is part of the primary
     * key, whether the database counts it up, comment, the labels of an enum as {@link EnumLabels} reads them. No row where there
     * is no such table.
     */
    CompiledStatement columns(TableName table);
}
