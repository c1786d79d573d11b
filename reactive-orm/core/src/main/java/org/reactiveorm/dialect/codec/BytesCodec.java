package org.reactiveorm.dialect.codec;

import java.nio.ByteBuffer;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;

/** Bytes; more of them than the column is to hold are refused, whatever the database would do. */
public final class BytesCodec implements ValueCodec {

    private final int limit;

    private BytesCodec(int limit) {
        this.limit = limit;
    }

    /** The transport of a type, which says how many bytes there may be. */
    public static ValueCodec of(DataType<?> type) {
        return new BytesCodec(type.size());
    }

    @Override
    public Class<?> wireType() {
        return byte[].class;
    }

    /** Some drivers would give a stream otherwise, which must be read to its end. */
    @Override
    public Class<?> rawType() {
        return byte[].class;
    }

    @Override
    public Object encode(Object value) {
        byte[] bytes = (byte[]) value;
        if (limit > 0 && bytes.length > limit) {
            throw new QueryException("A value of " + bytes.length + " bytes is longer than the " + limit
                    + " that its column holds; declare the attribute with a larger size");
        }
        return bytes.clone();
    }

    @Override
    public Object decode(Object raw) {
        if (raw instanceof byte[]) {
            return raw;
        }
        if (raw instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
        throw RawValues.mismatch(raw, "bytes");
    }
}
