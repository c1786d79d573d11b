package org.reactiveorm.internal.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.type.DataType;

/**
 * A column of a result that no attribute stores.
 *
 * @param type its type
 * @param codec the transport of the type
 */
record ComputedColumn(DataType<?> type, ValueCodec codec) implements ResultColumn {

    static ComputedColumn of(DataType<?> type, Dialect dialect) {
        return new ComputedColumn(type, dialect.codec(type));
    }

    @Override
    public Class<?> rawType() {
        return codec.rawType();
    }

    @Override
    public @Nullable Object decode(@Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        try {
            // what is computed of decimals has a scale of its own
            return type.javaType() == BigDecimal.class && raw instanceof Number
                    ? new BigDecimal(raw.toString())
                    : codec.decode(raw);
        } catch (MappingException | ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw new MappingException("A computed value came as a "
                    + raw.getClass().getSimpleName() + " that does not fit the type " + type
                    + "; give the term another type, or cast it");
        }
    }

    @Override
    public String describe() {
        return "a computed value";
    }
}
