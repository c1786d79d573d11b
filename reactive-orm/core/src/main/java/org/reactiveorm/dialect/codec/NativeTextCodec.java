package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;

/** Values of a type that only the database knows, as their text. */
public final class NativeTextCodec implements ValueCodec {

    private final String suffix;
    private final String reading;

    /**
     * A transport of texts.
     *
     * @param suffix what stands behind the marker of a bind
     * @param reading how a column is selected as a text
     */
    public NativeTextCodec(String suffix, String reading) {
        this.suffix = suffix;
        this.reading = reading;
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
    public String reading() {
        return reading;
    }

    @Override
    public Object encode(Object value) {
        return StringCodec.INSTANCE.encode(value);
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof String) {
            return raw;
        }
        throw RawValues.mismatch(raw, "a type of the database");
    }
}
