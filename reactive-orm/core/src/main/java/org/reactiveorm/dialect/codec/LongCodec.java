package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;

/** 64-bit whole numbers. */
public final class LongCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new LongCodec();

    private LongCodec() {}

    @Override
    public Class<?> wireType() {
        return Long.class;
    }

    @Override
    public Object encode(Object value) {
        return (Long) value;
    }

    @Override
    public Object decode(Object raw) {
        return raw instanceof Long ? raw : (Object) WholeNumbers.toLong(RawValues.number(raw, "bigint"));
    }
}
