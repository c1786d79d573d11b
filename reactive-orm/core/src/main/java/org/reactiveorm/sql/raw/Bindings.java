package org.reactiveorm.sql.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** Values for the markers of a text, by name or by position. Immutable. */
public final class Bindings {

    /** No values. */
    public static final Bindings NONE = new Bindings(Map.of(), List.of());

    private final Map<String, Given> named;
    private final List<Given> positional;

    private Bindings(Map<String, Given> named, List<Given> positional) {
        this.named = named;
        this.positional = positional;
    }

    /** These and one more; a second value for a name replaces the first. */
    public Bindings with(String name, @Nullable Object value, @Nullable DataType<?> type) {
        if (!positional.isEmpty()) {
            throw mixed();
        }
        Map<String, Given> more = new LinkedHashMap<>(named);
        more.put(name, Given.of(value, type));
        return new Bindings(Collections.unmodifiableMap(more), positional);
    }

    /** These and some more, behind those given before. */
    public Bindings with(@Nullable Object... values) {
        if (!named.isEmpty()) {
            throw mixed();
        }
        List<Given> more = new ArrayList<>(positional);
        for (Object value : values) {
            more.add(Given.of(value, null));
        }
        return new Bindings(named, List.copyOf(more));
    }

    private static QueryException mixed() {
        return new QueryException("Values were bound by name and by position; bind all of them in the same way");
    }

    Map<String, Given> named() {
        return named;
    }

    List<Given> positional() {
        return positional;
    }

    /**
     * What stands for one marker.
     *
     * @param values one value, or those of a list
     * @param type how each travels, null to take the type of the value
     * @param isList whether it was a list
     */
    record Given(List<@Nullable Object> values, @Nullable DataType<?> type, boolean isList) {

        static Given of(@Nullable Object value, @Nullable DataType<?> type) {
            if (value instanceof Iterable<?> many && (type == null || type.kind() != TypeKind.ARRAY)) {
                List<@Nullable Object> values = new ArrayList<>();
                many.forEach(values::add);
                return new Given(Collections.unmodifiableList(values), type, true);
            }
            return new Given(Collections.unmodifiableList(Arrays.asList(value)), type, false);
        }
    }
}
