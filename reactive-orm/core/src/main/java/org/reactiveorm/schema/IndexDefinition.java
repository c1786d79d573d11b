package org.reactiveorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Direction;

/**
 * An index.
 *
 * @param name its name, unique in the schema
 * @param parts what is indexed, in order
 * @param uniqueness whether two rows may share the values
 * @param method how it is stored, such as {@code hash}, null for the default
 * @param where the rows that are indexed, as SQL; null for all
 */
public record IndexDefinition(
        String name, List<Part> parts, Uniqueness uniqueness, @Nullable String method, @Nullable String where) {

    /** Copies the parts. */
    public IndexDefinition {
        parts = List.copyOf(parts);
    }

    /** An index over whole columns, ascending. */
    public static IndexDefinition of(String name, List<String> columns, Uniqueness uniqueness) {
        return new IndexDefinition(name, columns.stream().map(Part::of).toList(), uniqueness, null, null);
    }

    /** The indexed columns, in order. */
    public List<String> columns() {
        return parts.stream().map(Part::column).toList();
    }

    /**
     * A column in an index.
     *
     * @param column its name
     * @param direction the direction
     * @param collation how its texts are compared, null for the column's own way
     * @param length how many letters are indexed, 0 for all
     */
    public record Part(String column, Direction direction, @Nullable String collation, int length) {

        /** A whole column, ascending. */
        public static Part of(String column) {
            return new Part(column, Direction.ASC, null, 0);
        }
    }

    /** The same unique index, which foreign keys refer to. */
    public IndexDefinition referenced() {
        return new IndexDefinition(name, parts, Uniqueness.REFERENCED, method, where);
    }

    /** Whether no two rows share the values. */
    public boolean isUnique() {
        return uniqueness != Uniqueness.PLAIN;
    }

    /** Whether values may repeat. */
    public enum Uniqueness {
        /** No two rows share the values. */
        UNIQUE,
        /** No two rows share the values, and foreign keys refer to them. */
        REFERENCED,
        /** Rows may share the values. */
        PLAIN
    }
}
