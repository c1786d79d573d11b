package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;

/** An array of one dimension in the binary form, element by element; the text form is left to the driver. */
final class ArrayReader<E> extends ReadingCodec<Object> implements CodecMetadata {

    private static final int FLAGS_AND_ELEMENT_TYPE = 8;

    private final PostgresqlObjectId column;
    private final IntFunction<@Nullable E[]> maker;
    private final Form<E> element;

    ArrayReader(Codec<?> writer, PostgresqlObjectId column, IntFunction<@Nullable E[]> maker, Form<E> element) {
        super(writer);
        this.column = column;
        this.maker = maker;
        this.element = element;
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> wanted) {
        return wanted == Object.class && dataType == column.getObjectId() && format == Format.FORMAT_BINARY;
    }

    @Override
    public @Nullable Object decode(
            @Nullable ByteBuf buffer, int dataType, Format format, Class<? extends Object> wanted) {
        if (buffer == null) {
            return null;
        }
        int dimensions = buffer.readInt();
        if (dimensions > 1) {
            throw new MappingException("A column holds an array of " + dimensions
                    + " dimensions, and only one can be read; select its elements, or the array as text");
        }
        buffer.skipBytes(FLAGS_AND_ELEMENT_TYPE);
        int length = dimensions == 0 ? 0 : buffer.readInt();
        @Nullable E[] elements = maker.apply(length);
        if (length > 0) {
            buffer.skipBytes(Integer.BYTES); // the number of the first element
        }
        for (int i = 0; i < length; i++) {
            int bytes = buffer.readInt();
            elements[i] = bytes < 0 ? null : element.read(buffer.readSlice(bytes));
        }
        return elements;
    }

    @Override
    public Class<?> type() {
        return Object.class;
    }

    @Override
    public Iterable<Format> getFormats() {
        return EnumSet.of(Format.FORMAT_BINARY);
    }

    @Override
    public List<PostgresqlObjectId> getDataTypes() {
        return List.of(column);
    }
}
