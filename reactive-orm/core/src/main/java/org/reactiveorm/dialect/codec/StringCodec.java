package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;

/** Texts; one that not every database could give back as it was is refused. */
public final class StringCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new StringCodec();

    private StringCodec() {}

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public Object encode(Object value) {
        String text = (String) value;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new QueryException("A text holds the character U+0000, which cannot be stored; remove it");
            }
            if (Character.isSurrogate(c)) {
                requirePair(text, i);
                i++;
            }
        }
        return text;
    }

    private static void requirePair(String text, int index) {
        if (!Character.isHighSurrogate(text.charAt(index))
                || index + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(index + 1))) {
            throw new QueryException("A text holds half of a surrogate pair, which cannot be stored; it was cut in the"
                    + " middle of a character");
        }
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof String) {
            return raw;
        }
        throw RawValues.mismatch(raw, "text");
    }
}
