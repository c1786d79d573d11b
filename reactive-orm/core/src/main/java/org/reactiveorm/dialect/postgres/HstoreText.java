package org.reactiveorm.dialect.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;

/** Keys with texts as PostgreSQL spells them: {@code "a"=>"1", "b"=>NULL}. */
final class HstoreText {

    private static final String ARROW = "=>";
    private static final String NULL = "NULL";

    private final String text;
    private int position;

    private HstoreText(String text) {
        this.text = text;
    }

    static String spell(Object value) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<?, ?> pair : ((Map<?, ?>) value).entrySet()) {
            Object key = pair.getKey();
            Object content = pair.getValue();
            if (!(key instanceof String name) || !(content == null || content instanceof String)) {
                throw new QueryException(
                        "A map for keys with texts holds something else than a String as a key or a value");
            }
            text.append(text.length() == 0 ? "" : ", ").append(quoted(name)).append(ARROW);
            text.append(content == null ? NULL : quoted((String) content));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A map that the program may change. */
    static Object read(String text) {
        return new HstoreText(text).pairs();
    }

    private Map<String, @Nullable String> pairs() {
        Map<String, @Nullable String> pairs = new LinkedHashMap<>();
        while (position < text.length()) {
            if (position > 0) {
                skip(", ");
            }
            String key = word();
            skip(ARROW);
            if (text.startsWith(NULL, position)) {
                position += NULL.length();
                pairs.put(key, null);
            } else {
                pairs.put(key, word());
            }
        }
        return pairs;
    }

    private String word() {
        skip("\"");
        StringBuilder word = new StringBuilder();
        while (text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                position++;
            }
            word.append(text.charAt(position));
            position++;
        }
        position++;
        return word.toString();
    }

    private void skip(String expected) {
        if (!text.startsWith(expected, position)) {
            throw new IllegalArgumentException("not keys with texts");
        }
        position += expected.length();
    }
}
