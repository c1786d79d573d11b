package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays in the text form of PostgreSQL. */
final class ArrayText {

    private ArrayText() {}

    /** The elements of <code>{a,NULL,"b \\" c"}</code>, an array of one dimension; a bare NULL is null. */
    static @Nullable Object[] elements(String text) {
        List<@Nullable Object> elements = new ArrayList<>();
        int at = 1;
        while (at < text.length() - 1) {
            StringBuilder element = new StringBuilder();
            boolean quoted = text.charAt(at) == '"';
            at = quoted ? quoted(text, at + 1, element) : bare(text, at, element);
            elements.add(!quoted && element.toString().equalsIgnoreCase("NULL") ? null : element.toString());
            at++;
        }
        return elements.toArray();
    }

    /** Reads up to the closing quote; the position behind it. */
    private static int quoted(String text, int start, StringBuilder element) {
        int at = start;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            element.append(text.charAt(at));
            at++;
        }
        return at + 1;
    }

    /** Reads up to the next comma or the end; its position. */
    private static int bare(String text, int start, StringBuilder element) {
        int at = start;
        while (text.charAt(at) != ',' && text.charAt(at) != '}') {
            element.append(text.charAt(at));
            at++;
        }
        return at;
    }
}
