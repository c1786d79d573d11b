package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;

/** Truth values; where the database counts them, 0 is false and 1 is true. */
public final class BooleanCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new BooleanCodec();

    private BooleanCodec() {}

    @Override
    public Class<?> wireType() {
        return Boolean.class;
    }

    @Override
    public Object encode(Object value) {
        return (Boolean) value;
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof Boolean) {
            return raw;
        }
        long number = WholeNumbers.toLong(RawValues.number(raw, "boolean"));
        if (number != 0 && number != 1) {
            throw WholeNumbers.misfit("a truth value", null);
        }
        return number == 1;
    }
}
