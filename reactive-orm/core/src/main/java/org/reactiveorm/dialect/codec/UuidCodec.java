package org.reactiveorm.dialect.codec;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;

/** UUIDs, for databases that have the type. */
public final class UuidCodec implements ValueCodec {

    /** The instance. */
    public static final ValueCodec INSTANCE = new UuidCodec();

    private UuidCodec() {}

    @Override
    public Class<?> wireType() {
        return UUID.class;
    }

    @Override
    public Object encode(Object value) {
        return (UUID) value;
    }

    @Override
    public @Nullable Object decode(Object raw) {
        return raw instanceof UUID ? raw : UuidTextCodec.INSTANCE.decode(raw);
    }
}
