package org.reactiveorm.dialect.codec;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.type.DataType;

/** A transport that asks the driver for the class that it gives it, where the driver's own choice is slower or less exact. */
public final class AskingCodec implements ValueCodec {

    private final ValueCodec codec;

    private AskingCodec(ValueCodec codec) {
        this.codec = codec;
    }

    /** The transports, asking. */
    public static Function<DataType<?>, ValueCodec> by(Function<DataType<?>, ValueCodec> codecs) {
        return type -> new AskingCodec(codecs.apply(type));
    }

    @Override
    public Class<?> wireType() {
        return codec.wireType();
    }

    @Override
    public Class<?> rawType() {
        return codec.wireType();
    }

    @Override
    public Object encode(Object value) {
        return codec.encode(value);
    }

    @Override
    public @Nullable Object decode(Object raw) {
        return codec.decode(raw);
    }
}
