package org.reactiveorm.internal.plan.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.internal.plan.ResultColumn;
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
    public String reading() {
        return codec.reading();
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
            return raw instanceof Number number ? computed(number) : codec.decode(raw);
        } catch (MappingException | ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw new MappingException("A computed value came as a "
                    + raw.getClass().getSimpleName() + " that does not fit the type " + type
                    + "; give the term another type, or cast it");
        }
    }

    /** What is computed of decimals has a scale of its own, and what is computed of floats may lie between two of them. */
    private @Nullable Object computed(Number number) {
        Class<?> java = type.javaType();
        if (java == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        if (java == Double.class) {
            return inRange(number.doubleValue(), number);
        }
        return java == Float.class ? (Object) (float) inRange(number.floatValue(), number) : codec.decode(number);
    }

    private static double inRange(double rounded, Number number) {
        boolean binary = number instanceof Double || number instanceof Float;
        if (Double.isInfinite(rounded) && !(binary && Double.isInfinite(number.doubleValue()))) {
            throw new ArithmeticException("A number is beyond the range of its type");
        }
        return rounded;
    }

    @Override
    public String describe() {
        return "a computed value";
    }
}
