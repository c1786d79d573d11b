package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;

/** 32-bit whole numbers. */
public final class IntegerCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new IntegerCodec();

    private IntegerCodec() {}

    @Override
    public Class<?> wireType() {
        return Integer.class;
    }

    @Override
    public Object encode(Object value) {
        return (Integer) value;
    }

    @Override
    public Object decode(Object raw) {
        return raw instanceof Integer ? raw : (Object) WholeNumbers.toInt(RawValues.number(raw, "integer"));
    }
}
