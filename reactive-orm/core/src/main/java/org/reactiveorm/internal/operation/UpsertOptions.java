package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.UniqueKeys;
import org.reactiveorm.query.Attribute;

/**
 * What an upsert was told. Immutable.
 *
 * @param conflict the attributes of the unique key that counts, empty for the one that the row has
 * @param updating the attributes that a row takes over, null for those that were set
 * @param stamping whether {@code updatedAt} follows
 * @param <T> the model
 */
public record UpsertOptions<T>(
        List<Attribute<T, ?>> conflict, @Nullable List<Attribute<T, ?>> updating, Stamping stamping) {

    /** Nothing was told. */
    public static <T> UpsertOptions<T> none() {
        return new UpsertOptions<>(List.of(), null, Stamping.STAMPED);
    }

    public UpsertOptions<T> onConflict(List<Attribute<T, ?>> attributes) {
        return new UpsertOptions<>(attributes, updating, stamping);
    }

    public UpsertOptions<T> updating(List<Attribute<T, ?>> attributes) {
        return new UpsertOptions<>(conflict, attributes, stamping);
    }

    public UpsertOptions<T> silent() {
        return new UpsertOptions<>(conflict, updating, Stamping.SILENT);
    }

    void check(MappedModel<T> model, UniqueKeys<T> keys) {
        key(keys);
        if (updating != null) {
            for (Attribute<T, ?> attribute : updating) {
                MappedAttribute<T> mapped = model.attribute(attribute.name());
                if (model.isId(mapped) || mapped == model.version()) {
                    throw new QueryException("Attribute " + mapped.describe() + " cannot be set by an update");
                }
            }
        }
    }

    /** The key that was named, empty for none. */
    List<MappedAttribute<T>> key(UniqueKeys<T> keys) {
        return conflict.isEmpty() ? List.of() : keys.key(conflict);
    }

    /** What a row that is there takes over; the version is counted by itself. */
    List<MappedAttribute<T>> overwritten(
            MappedModel<T> model, List<MappedAttribute<T>> key, List<MappedAttribute<T>> set) {
        List<MappedAttribute<T>> overwritten = new ArrayList<>();
        if (updating != null) {
            updating.forEach(attribute -> overwritten.add(model.attribute(attribute.name())));
        } else {
            overwritten.addAll(set);
            overwritten.remove(model.createdAt());
        }
        overwritten.removeIf(model::isId);
        overwritten.remove(model.version());
        overwritten.removeAll(key);
        MappedAttribute<T> updatedAt = model.updatedAt();
        if (updatedAt != null) {
            overwritten.remove(updatedAt);
            if (stamping == Stamping.STAMPED) {
                overwritten.add(updatedAt);
            }
        }
        return overwritten;
    }

    /** Whether {@code updatedAt} follows a change. */
    public enum Stamping {
        /** It does. */
        STAMPED,
        /** It stays. */
        SILENT
    }
}
