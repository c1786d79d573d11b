package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;

/** Texts of columns that are filled up with blanks: no value ends with a blank, whatever the database makes of it. */
public final class CharCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new CharCodec();

    private CharCodec() {}

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public Object encode(Object value) {
        String text = (String) StringCodec.INSTANCE.encode(value);
        if (text.endsWith(" ")) {
            throw new QueryException(
                    "A text for a column of fixed length ends with a blank, which the column does not keep;"
                            + " strip it, or declare the attribute with a length that is not fixed");
        }
        return text;
    }

    @Override
    public Object decode(Object raw) {
        if (!(raw instanceof String text)) {
            throw RawValues.mismatch(raw, "text of fixed length");
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
