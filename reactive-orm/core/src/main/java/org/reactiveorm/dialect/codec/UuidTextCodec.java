package org.reactiveorm.dialect.codec;

import java.util.UUID;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;

/** UUIDs as text of 36 characters. */
public final class UuidTextCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new UuidTextCodec();

    private static final int LENGTH = 36;

    private UuidTextCodec() {}

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public Object encode(Object value) {
        return ((UUID) value).toString();
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof UUID) {
            return raw;
        }
        if (!(raw instanceof String text)) {
            throw RawValues.mismatch(raw, "uuid");
        }
        return parse(text);
    }

    /** {@code UUID.fromString} alone would take shorter texts and make another value of them. */
    private static UUID parse(String text) {
        if (text.length() == LENGTH) {
            try {
                UUID parsed = UUID.fromString(text);
                if (parsed.toString().equalsIgnoreCase(text)) {
                    return parsed;
                }
            } catch (IllegalArgumentException malformed) {
                throw malformedUuid();
            }
        }
        throw malformedUuid();
    }

    private static MappingException malformedUuid() {
        return new MappingException("A column that is mapped as uuid holds a text that is no UUID");
    }
}
