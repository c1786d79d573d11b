package org.reactiveorm.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a type that a program made in the database.
 *
 * @param schema the schema, null for the one that the session looks into
 * @param name the name
 */
public record TypeName(@Nullable String schema, String name) {

    /** Checks that there is a name. */
    public TypeName {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
