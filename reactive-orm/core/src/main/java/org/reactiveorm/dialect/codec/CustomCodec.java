package org.reactiveorm.dialect.codec;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;

/** Values of a program's own class, by its codec and then by the transport of the column's type. */
final class CustomCodec implements ValueCodec {

    private final DataType<?> type;
    private final ValueCodec column;

    CustomCodec(DataType<?> type, ValueCodec column) {
        this.type = type;
        this.column = column;
    }

    @Override
    public Class<?> wireType() {
        return column.wireType();
    }

    @Override
    public Class<?> rawType() {
        return column.rawType();
    }

    @Override
    public String suffix() {
        return column.suffix();
    }

    @Override
    public String reading() {
        return column.reading();
    }

    @Override
    public Object encode(Object value) {
        Object stored;
        try {
            stored = type.toColumn(value);
        } catch (RuntimeException e) {
            throw new QueryException(
                    "The codec of " + type + " failed with " + e.getClass().getSimpleName(), e);
        }
        return column.encode(stored);
    }

    @Override
    public @Nullable Object decode(Object raw) {
        Object stored = column.decode(raw);
        if (stored == null) {
            return null;
        }
        try {
            return type.fromColumn(stored);
        } catch (RuntimeException e) {
            throw new MappingException(
                    "the codec of " + type + " failed with " + e.getClass().getSimpleName(), e);
        }
    }
}
