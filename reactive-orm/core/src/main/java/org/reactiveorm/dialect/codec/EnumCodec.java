package org.reactiveorm.dialect.codec;

import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.type.DataType;

/** Enum constants, by name. */
public final class EnumCodec implements ValueCodec {

    private final Class<?> type;
    private final String suffix;

    private EnumCodec(Class<?> type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    /** The transport of an enum type. */
    public static ValueCodec of(DataType<?> type) {
        return new EnumCodec(type.javaType(), "");
    }

    /** The transport of an enum type, with a cast behind the marker of a bind. */
    public static ValueCodec cast(DataType<?> type, String suffix) {
        return new EnumCodec(type.javaType(), suffix);
    }

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    /** A driver may know a text by its column's type only, and the type of an enum is none that it knows. */
    @Override
    public Class<?> rawType() {
        return String.class;
    }

    @Override
    public String suffix() {
        return suffix;
    }

    @Override
    public Object encode(Object value) {
        return ((Enum<?>) type.cast(value)).name();
    }

    @Override
    public Object decode(Object raw) {
        if (!(raw instanceof String name)) {
            throw RawValues.mismatch(raw, "enum " + type.getSimpleName());
        }
        try {
            return constant(type.asSubclass(Enum.class), name);
        } catch (IllegalArgumentException unknown) {
            throw new MappingException("A row holds a name that is no constant of " + type.getName()
                    + "; add the constant or correct the row");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<? extends Enum> type, String name) {
        return Enum.valueOf(type, name);
    }
}
