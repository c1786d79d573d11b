package org.reactiveorm.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;

/** The values of a row as they were read or written, in the order of the attributes. */
public final class Snapshot {

    /** Stands for the value of an attribute that was not read. */
    public static final Object UNREAD = new Object();

    private Snapshot() {}

    /** The values that an instance has now. */
    public static <T> @Nullable Object[] of(MappedModel<T> model, T instance) {
        List<MappedAttribute<T>> attributes = model.attributes();
        @Nullable Object[] values = new @Nullable Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = attributes.get(i).get(instance);
        }
        return values;
    }

    /** The attributes whose value in the instance differs from the snapshot's; attributes that were not read never do. */
    public static <T> List<MappedAttribute<T>> changed(MappedModel<T> model, T instance, @Nullable Object[] snapshot) {
        List<MappedAttribute<T>> changed = new ArrayList<>();
        for (MappedAttribute<T> attribute : model.attributes()) {
            Object before = snapshot[attribute.index()];
            Object now = attribute.get(instance);
            boolean untouched = before == UNREAD ? isInitial(model, attribute, now) : same(attribute, before, now);
            if (!untouched) {
                changed.add(attribute);
            }
        }
        return changed;
    }

    /** The attributes that the program has set in an instance that was never read: those that a new instance has otherwise. */
    public static <T> List<MappedAttribute<T>> set(MappedModel<T> model, T instance) {
        T initial = model.definition().instantiate();
        List<MappedAttribute<T>> set = new ArrayList<>();
        for (MappedAttribute<T> attribute : model.attributes()) {
            if (!same(attribute, attribute.get(initial), attribute.get(instance))) {
                set.add(attribute);
            }
        }
        return set;
    }

    /** Whether an attribute that was never read still has the value that a new instance has. */
    private static <T> boolean isInitial(MappedModel<T> model, MappedAttribute<T> attribute, @Nullable Object now) {
        return same(attribute, attribute.get(model.definition().instantiate()), now);
    }

    private static boolean same(MappedAttribute<?> attribute, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        return attribute.type().isSame(left, right);
    }

    /** A value as a snapshot keeps it: what is changed in place afterwards differs from it. */
    public static @Nullable Object kept(MappedAttribute<?> attribute, @Nullable Object value) {
        return value == null || value == UNREAD || !attribute.isMutable()
                ? value
                : attribute.type().copy(value);
    }

    /** Makes a snapshot of values in the order of the attributes: what can be changed in place is copied. */
    public static <T> void keep(MappedModel<T> model, @Nullable Object[] values) {
        for (MappedAttribute<T> attribute : model.attributes()) {
            if (attribute.isMutable()) {
                values[attribute.index()] = kept(attribute, values[attribute.index()]);
            }
        }
    }
}
