package org.reactiveorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table, as statements name it.
 *
 * @param schema the schema that it is in, null for the one that the session looks into
 * @param name its name
 */
public record TableName(@Nullable String schema, String name) {

    /** Refuses a missing name. */
    public TableName {
        Objects.requireNonNull(name, "name");
    }

    /** A table in the schema that the session looks into. */
    public static TableName of(String name) {
        return new TableName(null, name);
    }

    /** As messages show it: {@code crm.customers}. */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
