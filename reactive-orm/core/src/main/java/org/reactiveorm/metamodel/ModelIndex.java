package org.reactiveorm.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Direction;

/**
 * An index over attributes. Each call returns a changed copy.
 *
 * @param name its name, null to follow the naming rule
 * @param parts the attributes, in order
 * @param unique whether no two rows share the values
 * @param method how it is stored, such as {@code hash} or {@code gin}; null for the default
 * @param where the rows that are indexed, as a condition in SQL; null for all
 */
public record ModelIndex(
        @Nullable String name, List<Part> parts, boolean unique, @Nullable String method, @Nullable String where) {

    /** Copies the parts. */
    public ModelIndex {
        parts = List.copyOf(parts);
    }

    /** An index over whole attributes, ascending. */
    public ModelIndex(@Nullable String name, List<String> attributes, boolean unique) {
        this(name, attributes.stream().map(Part::of).toList(), unique, null, null);
    }

    /** An index over attributes, named by rule. */
    public static ModelIndex on(Part... parts) {
        return new ModelIndex(null, List.of(parts), false, null, null);
    }

    /** An index over whole attributes, ascending, named by rule. */
    public static ModelIndex on(String... attributes) {
        return new ModelIndex(null, List.of(attributes), false);
    }

    /** With a name of its own. */
    public ModelIndex named(String newName) {
        return new ModelIndex(newName, parts, unique, method, where);
    }

    /** No two rows share the values. */
    public ModelIndex asUnique() {
        return new ModelIndex(name, parts, true, method, where);
    }

    /** Stored otherwise than by default: a word of the database, such as {@code hash}. */
    public ModelIndex using(String newMethod) {
        return new ModelIndex(name, parts, unique, newMethod, where);
    }

    /** Only rows for which a condition in SQL holds. */
    public ModelIndex where(String condition) {
        return new ModelIndex(name, parts, unique, method, condition);
    }

    /** The attributes, in order. */
    public List<String> attributes() {
        return parts.stream().map(Part::attribute).toList();
    }

    /**
     * An attribute in an index. Each call returns a changed copy.
     *
     * @param attribute its name
     * @param direction the direction
     * @param collation how its texts are compared, null for the column's own way
     * @param length how many letters are indexed, 0 for all
     */
    public record Part(String attribute, Direction direction, @Nullable String collation, int length) {

        /** A whole attribute, ascending. */
        public static Part of(String attribute) {
            return new Part(attribute, Direction.ASC, null, 0);
        }

        /** The largest value first. */
        public Part desc() {
            return new Part(attribute, Direction.DESC, collation, length);
        }

        /** Texts compared by a collation of the database. */
        public Part collation(String name) {
            return new Part(attribute, direction, name, length);
        }

        /** Only the first letters. */
        public Part length(int letters) {
            return new Part(attribute, direction, collation, letters);
        }
    }
}
