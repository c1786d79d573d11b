package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One type of column as one class. */
final class ScalarReader<T> extends ReadingCodec<T> implements CodecMetadata {

    private final Class<T> type;
    private final PostgresqlObjectId column;
    private final Form<? extends T> binary;
    private final Form<? extends T> text;

    ScalarReader(
            Codec<?> writer,
            Class<T> type,
            PostgresqlObjectId column,
            Form<? extends T> binary,
            Form<? extends T> text) {
        super(writer);
        this.type = type;
        this.column = column;
        this.binary = binary;
        this.text = text;
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> wanted) {
        return wanted == type && dataType == column.getObjectId();
    }

    @Override
    public @Nullable T decode(@Nullable ByteBuf buffer, int dataType, Format format, Class<? extends T> wanted) {
        if (buffer == null) {
            return null;
        }
        return format == Format.FORMAT_BINARY ? binary.read(buffer) : text.read(buffer);
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public List<PostgresqlObjectId> getDataTypes() {
        return List.of(column);
    }
}
