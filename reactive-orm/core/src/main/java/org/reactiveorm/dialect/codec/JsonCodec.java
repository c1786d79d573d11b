package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.Json;

/** JSON documents as text. */
public final class JsonCodec implements ValueCodec {

    /** For databases that store documents as text, or take a text for one. */
    public static final ValueCodec TEXT = new JsonCodec("");

    private static final char JSONB_VERSION = 1;
    private static final String NUL = "\\u0000";

    private final String suffix;

    private JsonCodec(String suffix) {
        this.suffix = suffix;
    }

    /** For databases that must be told that a text is a document, by what stands behind its marker. */
    public static ValueCodec marked(String suffix) {
        return new JsonCodec(suffix);
    }

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public Class<?> rawType() {
        return String.class;
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public Object encode(Object value) {
        String text = ((Json) value).text();
        for (int at = text.indexOf(NUL); at >= 0; at = text.indexOf(NUL, at + 1)) {
            if (isEscape(text, at)) {
                throw new QueryException(
                        "A JSON document holds the character U+0000, which cannot be stored; remove it");
            }
        }
        return StringCodec.INSTANCE.encode(text);
    }

    /** A driver may give the binary form of PostgreSQL as it is, which begins with its version; no document begins so. */
    private static boolean isBinary(String text) {
        return !text.isEmpty() && text.charAt(0) == JSONB_VERSION;
    }

    /** Whether the backslash at a position is not itself escaped. */
    private static boolean isEscape(String text, int position) {
        int before = position;
        while (before > 0 && text.charAt(before - 1) == '\\') {
            before--;
        }
        return (position - before) % 2 == 0;
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof String text) {
            return Json.of(isBinary(text) ? text.substring(1) : text);
        }
        throw RawValues.mismatch(raw, "json");
    }
}
