package org.reactiveorm.dialect.postgres;

import java.util.Locale;
import java.util.Map;

/** What a bind is cast to for a column of a type that only PostgreSQL knows. */
final class NativeCasts {

    /** Without a length these would be of the length one. */
    private static final Map<String, String> WIDEST = Map.of(
            "bit", "bit varying",
            "char", "bpchar",
            "character", "bpchar");

    private NativeCasts() {}

    /** The type without a length or a scale: a cast to a limited type cuts values without an error, and a column does not. */
    static String target(String name) {
        String bare = name.replaceAll("\\s*\\([^)]*\\)", "");
        int brackets = bare.indexOf('[');
        String element = (brackets < 0 ? bare : bare.substring(0, brackets)).strip();
        String array = brackets < 0 ? "" : bare.substring(brackets);
        return WIDEST.getOrDefault(element.toLowerCase(Locale.ROOT), element) + array;
    }
}
