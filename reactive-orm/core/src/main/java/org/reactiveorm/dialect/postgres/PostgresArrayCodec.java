package org.reactiveorm.dialect.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;

/** Arrays: as a text to the database, which knows by the cast behind it what it means, and as an array of the driver back. */
final class PostgresArrayCodec implements ValueCodec {

    private final DataType<?> type;
    private final ValueCodec element;

    PostgresArrayCodec(DataType<?> type, ValueCodec element) {
        this.type = type;
        this.element = element;
    }

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public String suffix() {
        return "::" + PostgresTypeNames.unlimited(type);
    }

    /** An array whose elements are not read as they are, or that the driver does not know, is read as one of texts. */
    @Override
    public String reading() {
        boolean plain =
                element.reading().equals(PLAIN_READING) && element.suffix().isEmpty();
        return plain ? PLAIN_READING : PLAIN_READING + "::text[]";
    }

    @Override
    public Object encode(Object value) {
        StringBuilder text = new StringBuilder("{");
        for (Object each : (List<?>) value) {
            text.append(text.length() == 1 ? "" : ",").append(each == null ? "NULL" : quoted(text(each)));
        }
        return text.append('}').toString();
    }

    private String text(Object value) {
        try {
            Object wire = element.encode(value);
            return wire instanceof BigDecimal decimal ? decimal.toPlainString() : wire.toString();
        } catch (ClassCastException e) {
            throw new QueryException(
                    "An " + type + " was given a " + value.getClass().getName());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A list that the program may change. */
    @Override
    public Object decode(Object raw) {
        // the driver does not know the types of enums, and gives their arrays as texts
        Object known = raw instanceof String text && type.nativeEnum() != null ? ArrayText.elements(text) : raw;
        if (!(known instanceof Object[] values)) {
            throw new MappingException("A column that is mapped as " + type + " gave a "
                    + raw.getClass().getName() + "; declare the attribute with the type of the column");
        }
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (Object value : values) {
            list.add(value == null ? null : element.decode(value));
        }
        return list;
    }
}
