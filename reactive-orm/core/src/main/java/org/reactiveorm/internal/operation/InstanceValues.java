package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.mapping.ValueConversion;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.metamodel.VirtualDefinition;
import org.reactiveorm.query.Property;

/** The values of an instance by the names of its attributes. Immutable. */
final class InstanceValues<T> {

    private final MappedModel<T> model;

    InstanceValues(MappedModel<T> model) {
        this.model = model;
    }

    @Nullable Object get(T instance, String name) {
        VirtualDefinition<T, ?> virtual = model.virtual(name);
        if (virtual != null) {
            return virtual(instance, virtual);
        }
        MappedAttribute<T> attribute = model.attribute(name);
        Object value = attribute.get(instance);
        if (isUnread(instance, attribute)) {
            throw new NotLoadedException(
                    "Attribute " + attribute.describe() + " was not read; add it to attributes(…)");
        }
        return value;
    }

    private @Nullable Object virtual(T instance, VirtualDefinition<T, ?> virtual) {
        for (MappedAttribute<T> attribute : model.reads(virtual)) {
            if (isUnread(instance, attribute)) {
                throw new NotLoadedException("Attribute " + attribute.describe() + " was not read, and "
                        + virtual.name() + " needs it; add it to attributes(…)");
            }
        }
        return virtual.get(instance);
    }

    void set(T instance, String name, @Nullable Object value) {
        put(model, instance, name, converted(name, value));
    }

    private static <X> void put(MappedModel<X> model, X instance, String name, @Nullable Object value) {
        VirtualDefinition<X, ?> virtual = model.virtual(name);
        if (virtual == null) {
            model.attribute(name).set(instance, value);
        } else {
            virtual.set(instance, value);
        }
    }

    private @Nullable Object converted(String name, @Nullable Object value) {
        VirtualDefinition<T, ?> virtual = model.virtual(name);
        if (virtual == null) {
            return ValueConversion.convert(model.attribute(name), value);
        }
        if (!virtual.isSettable()) {
            throw new QueryException("Virtual attribute " + model + "." + name + " cannot be set; give it a setter, or"
                    + " set what it is made of");
        }
        return ValueConversion.convert(model + "." + name, virtual.type(), value);
    }

    /** All are converted before the first is set, so that a mistake changes nothing. */
    void setAll(T instance, Map<String, ?> values, List<Property<T, ?>> allowed) {
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        for (Property<T, ?> one : allowed) {
            if (values.containsKey(one.name())) {
                converted.put(one.name(), converted(one.name(), values.get(one.name())));
            }
        }
        converted.forEach((name, value) -> put(model, instance, name, value));
    }

    /** The values that changed attributes have in the row. */
    Map<String, @Nullable Object> previous(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (snapshot != null) {
            for (MappedAttribute<T> attribute : Snapshot.changed(model, instance, snapshot)) {
                Object before = snapshot[attribute.index()];
                if (before != Snapshot.UNREAD) {
                    values.put(attribute.name(), Snapshot.kept(attribute, before));
                }
            }
        }
        return values;
    }

    /** The values, and those of associations that were loaded; what contains itself is left out there. */
    Map<String, @Nullable Object> toMap(T instance) {
        return toMap(model, instance, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <X> Map<String, @Nullable Object> toMap(MappedModel<X> model, X instance, Set<Object> around) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (MappedAttribute<X> attribute : model.attributes()) {
            if (!isUnread(model, instance, attribute)) {
                values.put(attribute.name(), attribute.get(instance));
            }
        }
        for (VirtualDefinition<X, ?> virtual : model.definition().virtuals()) {
            if (model.reads(virtual).stream().noneMatch(attribute -> isUnread(model, instance, attribute))) {
                values.put(virtual.name(), virtual.get(instance));
            }
        }
        around.add(instance);
        for (MappedAssociation<X, ?> association : model.associations()) {
            addLoaded(association, instance, around, values);
        }
        around.remove(instance);
        return values;
    }

    @SuppressWarnings("unchecked") // the holder of an association to Y holds Ys
    private static <X, Y> void addLoaded(
            MappedAssociation<X, Y> association, X instance, Set<Object> around, Map<String, @Nullable Object> values) {
        List<Y> rows = (List<Y>) InstanceBinder.loadedRows(association.holder(instance));
        if (rows == null) {
            return;
        }
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(rows.size());
        for (Y row : rows) {
            if (!around.contains(row)) {
                maps.add(toMap(association.target(), row, around));
            }
        }
        if (association.isToMany()) {
            values.put(association.name(), maps);
        } else {
            values.put(association.name(), maps.isEmpty() ? null : maps.get(0));
        }
    }

    /** Whether both have the same row: that of the same id; an instance without an id is only the same as itself. */
    boolean isSame(T instance, @Nullable Object other) {
        if (instance == other) {
            return true;
        }
        if (other == null || !model.definition().type().isInstance(other)) {
            return false;
        }
        T that = model.definition().type().cast(other);
        InstanceState<T> state = InstanceBinder.state(that);
        Object id = model.key().of(instance);
        boolean sameModel = state == null
                || !(state.operations() instanceof ModelOperations<?> operations)
                || operations.model() == model;
        return sameModel && id != null && id.equals(model.key().of(that));
    }

    private boolean isUnread(T instance, MappedAttribute<T> attribute) {
        return isUnread(model, instance, attribute);
    }

    private static <X> boolean isUnread(MappedModel<X> model, X instance, MappedAttribute<X> attribute) {
        InstanceState<X> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        return snapshot != null
                && snapshot[attribute.index()] == Snapshot.UNREAD
                && !Snapshot.changed(model, instance, snapshot).contains(attribute);
    }
}
