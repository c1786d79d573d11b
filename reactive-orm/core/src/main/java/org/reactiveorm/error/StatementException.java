package org.reactiveorm.error;

import org.jspecify.annotations.Nullable;

/** The database refused a statement. */
public class StatementException extends OrmException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_SQL_LENGTH = 500;

    private final @Nullable String sql;
    private final @Nullable String sqlState;

    /**
     * Makes an exception for a refused statement.
     *
     * @param problem what failed, without bound values
     * @param sql the text of the statement, null where none was sent
     * @param sqlState the five characters of the SQL standard, null where the driver gives none
     * @param cause the driver's exception
     */
    public StatementException(
            String problem, @Nullable String sql, @Nullable String sqlState, @Nullable Throwable cause) {
        super(render(problem, sql, sqlState), cause);
        this.sql = sql;
        this.sqlState = sqlState;
    }

    /** The text of the statement with bind markers, never with values; null where none was sent. */
    public final @Nullable String sql() {
        return sql;
    }

    /** The SQLSTATE, null where the driver gives none. */
    public final @Nullable String sqlState() {
        return sqlState;
    }

    private static String render(String problem, @Nullable String sql, @Nullable String sqlState) {
        StringBuilder message = new StringBuilder(problem);
        if (sqlState != null) {
            message.append(" [SQLSTATE ").append(sqlState).append(']');
        }
        if (sql != null) {
            String shown = sql.length() <= SHOWN_SQL_LENGTH ? sql : sql.substring(0, SHOWN_SQL_LENGTH) + "…";
            message.append(" in: ").append(shown);
        }
        return message.toString();
    }
}
