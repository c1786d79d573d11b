package org.reactiveorm.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Attribute;

/**
 * How an instance is saved. Immutable; each call returns a changed copy.
 *
 * @param <T> the model
 */
public final class SaveOptions<T> {

    private final @Nullable List<Attribute<T, ?>> fields;
    private final boolean silent;

    private SaveOptions(@Nullable List<Attribute<T, ?>> fields, boolean silent) {
        this.fields = fields;
        this.silent = silent;
    }

    /** As without options. */
    public static <T> SaveOptions<T> none() {
        return new SaveOptions<>(null, false);
    }

    /**
     * Writes these attributes only, and what the engine keeps: id, version and timestamps. What else has changed in the instance
     * stays there and is written by a later save.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final SaveOptions<T> fields(Attribute<T, ?>... attributes) {
        if (attributes.length == 0) {
            throw new QueryException("No attribute was given to fields(…); name at least one");
        }
        return new SaveOptions<>(List.of(attributes), silent);
    }

    /** Leaves {@code updatedAt} of a row that is there as it is; a new row gets its timestamps all the same. */
    public SaveOptions<T> silent() {
        return new SaveOptions<>(fields, true);
    }

    /** The only attributes to write, null for all. */
    public @Nullable List<Attribute<T, ?>> onlyFields() {
        return fields;
    }

    /** Whether {@code updatedAt} stays. */
    public boolean isSilent() {
        return silent;
    }
}
