package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;

/** 16-bit whole numbers. */
public final class ShortCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new ShortCodec();

    private ShortCodec() {}

    @Override
    public Class<?> wireType() {
        return Short.class;
    }

    @Override
    public Object encode(Object value) {
        return (Short) value;
    }

    @Override
    public Object decode(Object raw) {
        return raw instanceof Short ? raw : (Object) WholeNumbers.toShort(RawValues.number(raw, "smallint"));
    }
}
