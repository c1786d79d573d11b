package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.instance.LoadedRows;

/** The rows at the other end of an association, by the key of their parent. Filled by one statement after another. */
final class Children<X> {

    private final Map<Object, Family<X>> families = new HashMap<>();

    void add(Object parent, X row, @Nullable Object junction) {
        Family<X> family = families.computeIfAbsent(parent, any -> new Family<>());
        family.rows.add(row);
        if (junction != null) {
            family.junctions.add(junction);
        }
    }

    /** How many parents have rows. */
    int parents() {
        return families.size();
    }

    void addAll(Children<X> other) {
        families.putAll(other.families);
    }

    /** The rows of a parent; none for a key that is null. */
    LoadedRows<X> of(@Nullable Object parent) {
        Family<X> family = parent == null ? null : families.get(parent);
        return family == null ? LoadedRows.none() : new LoadedRows<>(family.rows, family.junctions);
    }

    private static final class Family<X> {
        private final List<X> rows = new ArrayList<>();
        private final List<Object> junctions = new ArrayList<>();
    }
}
