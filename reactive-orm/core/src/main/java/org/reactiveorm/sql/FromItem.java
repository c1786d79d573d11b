package org.reactiveorm.sql;

import java.util.List;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.QueryExpression;

/** Where the rows of a select come from: a table or a nested select, under an alias, or several of them, joined. */
public sealed interface FromItem permits FromItem.Table, FromItem.Derived, FromItem.Joined {

    /**
     * A table.
     *
     * @param name the table's name
     * @param alias the alias
     * @param hints what the database is told about its indexes, empty for nothing
     */
    record Table(TableName name, String alias, List<IndexHint> hints) implements FromItem {

        /** Copies the hints. */
        public Table {
            hints = List.copyOf(hints);
        }

        /** A table without hints. */
        public Table(TableName name, String alias) {
            this(name, alias, List.of());
        }

        /** A table in the schema that the session looks into. */
        public Table(String name, String alias) {
            this(TableName.of(name), alias);
        }
    }

    /**
     * A nested select.
     *
     * @param select the select
     * @param alias the alias
     */
    record Derived(QueryExpression select, String alias) implements FromItem {}

    /**
     * The rows of the left side, each with the rows of the right side for which the condition holds.
     *
     * @param left the left side
     * @param kind what happens to rows of the left side without one on the right
     * @param right the right side, which is no join
     * @param on the condition
     */
    record Joined(FromItem left, JoinKind kind, FromItem right, Expression on) implements FromItem {}

    /** The kinds of joins. */
    enum JoinKind {
        /** Rows of the left side without one on the right stay out. */
        INNER,
        /** Rows of the left side without one on the right stay, with NULLs. */
        LEFT
    }
}
