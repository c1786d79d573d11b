package org.reactiveorm.metamodel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that the engine keeps as timestamps, each null where it keeps none. Each call returns a changed copy.
 *
 * @param createdAt when a row was made
 * @param updatedAt when it was last changed
 * @param deletedAt when it was destroyed
 */
public record TimestampNames(@Nullable String createdAt, @Nullable String updatedAt, @Nullable String deletedAt) {

    /** {@code createdAt}, {@code updatedAt}, {@code deletedAt}, where they are declared. */
    public static final TimestampNames DEFAULT =
            new TimestampNames(ModelDefinition.CREATED_AT, ModelDefinition.UPDATED_AT, ModelDefinition.DELETED_AT);

    /** Another attribute for when a row was made, null for none. */
    public TimestampNames createdAt(@Nullable String attribute) {
        return new TimestampNames(attribute, updatedAt, deletedAt);
    }

    /** Another attribute for when a row was last changed, null for none. */
    public TimestampNames updatedAt(@Nullable String attribute) {
        return new TimestampNames(createdAt, attribute, deletedAt);
    }

    /** Another attribute for when a row was destroyed. */
    public TimestampNames deletedAt(String attribute) {
        return new TimestampNames(createdAt, updatedAt, Objects.requireNonNull(attribute, "attribute"));
    }
}
