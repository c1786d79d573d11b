package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.query.Attribute;

/** The unique keys of a model that hold for every row, the id first. Immutable. */
public final class UniqueKeys<T> {

    private final MappedModel<T> model;
    private final List<List<MappedAttribute<T>>> keys = new ArrayList<>();

    public UniqueKeys(MappedModel<T> model) {
        this.model = model;
        keys.add(model.key().attributes());
        for (MappedAttribute<T> attribute : model.attributes()) {
            if (!keys.get(0).equals(List.of(attribute))
                    && attribute.definition().options().distinct()) {
                keys.add(List.of(attribute));
            }
        }
        for (ModelIndex index : model.definition().indexes()) {
            boolean whole = index.where() == null && index.parts().stream().allMatch(part -> part.length() == 0);
            if (index.unique() && whole) {
                keys.add(index.attributes().stream().map(model::attribute).toList());
            }
        }
    }

    /** The columns of every key. */
    public List<List<String>> columns() {
        return keys.stream().map(UniqueKeys::columns).toList();
    }

    /**
     * The key of exactly these attributes, in its own order.
     *
     * @throws QueryException if the model has none
     */
    public List<MappedAttribute<T>> key(List<? extends Attribute<T, ?>> attributes) {
        List<MappedAttribute<T>> wanted = attributes.stream()
                .<MappedAttribute<T>>map(attribute -> model.attribute(attribute.name()))
                .toList();
        for (List<MappedAttribute<T>> key : keys) {
            if (key.size() == wanted.size() && Set.copyOf(key).equals(Set.copyOf(wanted))) {
                return key;
            }
        }
        throw new QueryException("No unique key of " + model + " consists of " + wanted
                + ", so rows cannot conflict on it; declare it unique, or name one of " + keys);
    }

    /**
     * The key on which a row with these values can conflict, where nothing else says so: the id, if it has one, else the only
     * other key of which it has every value.
     *
     * @throws QueryException if there is no such key, or more than one
     */
    public List<MappedAttribute<T>> keyOf(@Nullable Object[] values, boolean idGiven) {
        if (idGiven) {
            return keys.get(0);
        }
        List<List<MappedAttribute<T>>> possible = keys.stream()
                .skip(1)
                .filter(key ->
                        key.stream().map(attribute -> values[attribute.index()]).allMatch(Objects::nonNull))
                .toList();
        if (possible.size() != 1) {
            throw new QueryException(
                    possible.isEmpty()
                            ? "The " + model
                                    + " has neither an id nor the values of a unique key, so it is not known which row"
                                    + " it could be; set one of " + keys
                            : "The " + model + " can conflict on each of " + possible
                                    + "; name the attributes that count by onConflict(…)");
        }
        return possible.get(0);
    }

    /** The columns of attributes. */
    public static <T> List<String> columns(List<MappedAttribute<T>> attributes) {
        return attributes.stream().map(MappedAttribute::column).toList();
    }
}
