package org.reactiveorm.dialect.ansi;

import java.util.List;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;

/** Appends a whole insert that knows what to do where a row is there already. */
@FunctionalInterface
public interface ConflictClause {

    /** For databases that cannot do it. */
    ConflictClause UNSUPPORTED = (insert, rule, rows, out) -> {
        throw new UnsupportedFeatureException("This database has no insert that knows what to do on a conflict");
    };

    /**
     * Appends the statement, what is read back included where the text can say so.
     *
     * @param rule what to do, which is that of the insert
     * @param rows appends the columns and the rows
     * @return the columns that the driver must be asked for
     */
    List<String> render(InsertStatement insert, OnConflict rule, InsertClause rows, SqlWriter out);
}
