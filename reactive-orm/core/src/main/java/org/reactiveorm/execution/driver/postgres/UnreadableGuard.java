package org.reactiveorm.execution.driver.postgres;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.postgresql.message.Format;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;

/**
 * What no other codec reads in the binary form. The driver would give its bytes as a text: right for the types of a database that are
 * texts, such as an enum, and nonsense for all others, for which this gives an error.
 */
final class UnreadableGuard extends ReadingCodec<Object> {

    /** Below it are the types of the system. */
    private static final int FIRST_TYPE_OF_A_DATABASE = 16_384;

    UnreadableGuard(Codec<?> writer) {
        super(writer);
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> wanted) {
        return format == Format.FORMAT_BINARY && (wanted == Object.class || wanted == String.class);
    }

    @Override
    public @Nullable Object decode(
            @Nullable ByteBuf buffer, int dataType, Format format, Class<? extends Object> wanted) {
        if (buffer == null) {
            return null;
        }
        boolean mayBeText = dataType >= FIRST_TYPE_OF_A_DATABASE
                || dataType == PostgresqlObjectId.XML.getObjectId()
                || dataType == PostgresqlObjectId.UNKNOWN.getObjectId();
        if (mayBeText && isPlain(buffer) && ByteBufUtil.isText(buffer, StandardCharsets.UTF_8)) {
            return buffer.toString(StandardCharsets.UTF_8);
        }
        throw new MappingException("A column of the type with the OID " + dataType + " cannot be read as "
                + wanted.getSimpleName() + "; select it as text, as in column::text");
    }

    private static boolean isPlain(ByteBuf buffer) {
        return buffer.forEachByte(value -> value < 0 || value >= ' ' || value == '\n' || value == '\r' || value == '\t')
                < 0;
    }
}
