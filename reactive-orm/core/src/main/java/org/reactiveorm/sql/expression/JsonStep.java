package org.reactiveorm.sql.expression;

import org.jspecify.annotations.Nullable;

/**
 * One step into a JSON document.
 *
 * @param key the key of an object, taken as it is, whatever it holds; null for a step into an array
 * @param index the zero-based position in an array, where there is no key
 */
public record JsonStep(@Nullable String key, int index) {

    /** Into the value of a key. */
    public static JsonStep into(String key) {
        return new JsonStep(key, 0);
    }

    /** Into the element at a position. */
    public static JsonStep into(int index) {
        return new JsonStep(null, index);
    }
}
