package org.reactiveorm.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a table says of itself as a whole. Each call returns a changed copy.
 *
 * @param comment what people should know of it, null for nothing
 * @param engine the storage engine, null for the default
 * @param charset the character set, null for the default
 * @param collation the collation, null for the default
 */
public record TableOptions(
        @Nullable String comment, @Nullable String engine, @Nullable String charset, @Nullable String collation) {

    /** Nothing but defaults. */
    public static final TableOptions DEFAULT = new TableOptions(null, null, null, null);

    /** With a comment. */
    public TableOptions comment(@Nullable String text) {
        return new TableOptions(text, engine, charset, collation);
    }

    /** In a storage engine. */
    public TableOptions engine(@Nullable String name) {
        return new TableOptions(comment, name, charset, collation);
    }

    /** In a character set. */
    public TableOptions charset(@Nullable String name) {
        return new TableOptions(comment, engine, name, collation);
    }

    /** In a collation. */
    public TableOptions collation(@Nullable String name) {
        return new TableOptions(comment, engine, charset, name);
    }
}
