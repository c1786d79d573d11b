package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;

/** A transport of its own from the database; to the database values go by a codec of the driver. */
abstract class ReadingCodec<T> implements Codec<T> {

    /** The value in a buffer, which is read from its beginning to its end. */
    @FunctionalInterface
    interface Form<T> {

        T read(ByteBuf buffer);
    }

    private final Codec<?> writer;

    ReadingCodec(Codec<?> writer) {
        this.writer = writer;
    }

    @Override
    public final boolean canEncode(Object value) {
        return writer.canEncode(value);
    }

    @Override
    public final boolean canEncodeNull(Class<?> type) {
        return writer.canEncodeNull(type);
    }

    @Override
    public final EncodedParameter encode(Object value) {
        return writer.encode(value);
    }

    @Override
    public final EncodedParameter encode(Object value, int dataType) {
        return writer.encode(value, dataType);
    }

    @Override
    public final EncodedParameter encodeNull() {
        return writer.encodeNull();
    }
}
