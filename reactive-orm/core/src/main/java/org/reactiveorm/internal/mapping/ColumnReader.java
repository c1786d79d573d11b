package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.query.projection.ColumnValues;
import org.reactiveorm.sql.raw.BindTypes;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/**
 * Hands the rows of one result to a function, one after another. Names are resolved at the first row.
 *
 * @param <R> what the function makes
 */
public final class ColumnReader<R> implements ColumnValues {

    private final Dialect dialect;
    private final Function<? super ColumnValues, ? extends R> mapper;
    private final Map<Object, ValueCodec> codecs = new HashMap<>();
    private @Nullable ResultColumns columns;
    private @Nullable Row row;

    public ColumnReader(Dialect dialect, Function<? super ColumnValues, ? extends R> mapper) {
        this.dialect = dialect;
        this.mapper = mapper;
    }

    /** What the function makes of a row. */
    public R read(Row current) {
        row = current;
        if (columns == null) {
            columns = ResultColumns.of(current);
        }
        try {
            return mapper.apply(this);
        } finally {
            row = null;
        }
    }

    @Override
    public <V> @Nullable V get(String column, Class<V> type) {
        return get(columns().index(column), type);
    }

    @Override
    public <V> @Nullable V get(String column, DataType<V> type) {
        int index = columns().index(column);
        ValueCodec codec = codec(type, type);
        columns().requireReading(index, codec.reading(), "the type " + type);
        Object raw = row().get(index, codec.rawType());
        return raw == null ? null : type.javaType().cast(decoded(column, raw, type, type));
    }

    @Override
    public <V> @Nullable V get(int index, Class<V> type) {
        String column = name(index);
        return converted(column, type == Json.class ? row().get(index, String.class) : row().get(index), type);
    }

    @Override
    public @Nullable Object get(String column) {
        return get(columns().index(column));
    }

    @Override
    public @Nullable Object get(int index) {
        name(index);
        return columns().holdsBytes(index) ? row().get(index, byte[].class) : row().get(index);
    }

    @Override
    public List<String> names() {
        return columns().names();
    }

    private String name(int index) {
        List<String> names = columns().names();
        if (index < 0 || index >= names.size()) {
            throw new MappingException("The result has no column at position " + index + "; it has " + names.size()
                    + ": " + String.join(", ", names));
        }
        return names.get(index);
    }

    private <V> @Nullable V converted(String column, @Nullable Object raw, Class<V> type) {
        if (raw == null || type.isInstance(raw)) {
            return type.cast(raw);
        }
        if (raw instanceof Number number && type == BigDecimal.class) {
            return type.cast(decimal(column, number));
        }
        if (raw instanceof Number number && type == Double.class) {
            return type.cast(number.doubleValue());
        }
        DataType<?> known = BindTypes.of(type);
        if (known == null) {
            throw misfit(column, raw, type.getSimpleName());
        }
        return type.cast(decoded(column, raw, type, known));
    }

    private @Nullable Object decoded(String column, Object raw, Object key, DataType<?> type) {
        try {
            return codec(key, type).decode(raw);
        } catch (MappingException | ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw misfit(column, raw, type.toString());
        }
    }

    private ValueCodec codec(Object key, DataType<?> type) {
        return codecs.computeIfAbsent(key, any -> dialect.codec(type));
    }

    private static BigDecimal decimal(String column, Number number) {
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw misfit(column, number, "decimal");
            }
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }

    private static MappingException misfit(String column, Object raw, String type) {
        return new MappingException("Column " + column + " holds a value of "
                + raw.getClass().getSimpleName() + " that does not fit " + type
                + "; ask for another class, or cast it in the SQL text");
    }

    private ResultColumns columns() {
        ResultColumns known = columns;
        if (known == null || row == null) {
            throw over();
        }
        return known;
    }

    private Row row() {
        Row current = row;
        if (current == null) {
            throw over();
        }
        return current;
    }

    private static MappingException over() {
        return new MappingException("A row was read after its mapping function had returned; copy the values there");
    }
}
