package org.reactiveorm.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database refused a write that breaks a constraint. */
public final class ConstraintViolationException extends StatementException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    /** Makes an exception for one violation; the other parameters are those of {@link StatementException}. */
    public ConstraintViolationException(
            Violation violation, @Nullable String sql, @Nullable String sqlState, @Nullable Throwable cause) {
        super(violation.describe(), sql, sqlState, cause);
        this.violation = violation;
    }

    /** The kind of the constraint. */
    public Kind kind() {
        return violation.kind();
    }

    /** The name of the constraint, null where the database does not tell. */
    public @Nullable String constraint() {
        return violation.constraint();
    }

    /** The table, null where the database does not tell. */
    public @Nullable String table() {
        return violation.table();
    }

    /** The columns, empty where the database does not tell. */
    public List<String> columns() {
        return violation.columns();
    }

    /** The kinds of constraints. */
    public enum Kind {
        /** A unique index, a unique constraint or a primary key. */
        UNIQUE,
        /** A foreign key, from either side. */
        FOREIGN_KEY,
        /** A column that must have a value. */
        NOT_NULL,
        /** A check constraint. */
        CHECK
    }

    /**
     * What the database told of a broken constraint.
     *
     * @param kind the kind of the constraint
     * @param table the table, null where unknown
     * @param columns the columns, empty where unknown
     * @param constraint the constraint's name, null where unknown
     */
    public record Violation(Kind kind, @Nullable String table, List<String> columns, @Nullable String constraint) {

        /** Copies the columns. */
        public Violation {
            columns = List.copyOf(columns);
        }

        private String describe() {
            StringBuilder text = new StringBuilder(
                    switch (kind) {
                        case UNIQUE -> "The row breaks a unique constraint";
                        case FOREIGN_KEY -> "The row breaks a foreign key";
                        case NOT_NULL -> "A column that must have a value has none";
                        case CHECK -> "The row breaks a check constraint";
                    });
            if (constraint != null) {
                text.append(" \"").append(constraint).append('"');
            }
            if (table != null) {
                text.append(" of table \"").append(table).append('"');
            }
            if (!columns.isEmpty()) {
                text.append(", column ").append(String.join(", ", columns));
            }
            return text.toString();
        }
    }
}
