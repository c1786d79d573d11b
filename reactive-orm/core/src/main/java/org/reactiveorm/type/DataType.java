package org.reactiveorm.type;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds and which Java type carries it. Instances are immutable and safe to share.
 *
 * @param <V> the Java type of a value
 */
public final class DataType<V> {

    /** A 32-bit whole number. */
    public static final DataType<Integer> INTEGER = new DataType<>(TypeKind.INTEGER, Integer.class, 0, 0);
    /** A 64-bit whole number. */
    public static final DataType<Long> BIGINT = new DataType<>(TypeKind.BIGINT, Long.class, 0, 0);
    /** A text without a declared limit. */
    public static final DataType<String> TEXT = new DataType<>(TypeKind.TEXT, String.class, 0, 0);
    /** A truth value. */
    public static final DataType<Boolean> BOOLEAN = new DataType<>(TypeKind.BOOLEAN, Boolean.class, 0, 0);
    /** A point in time, at microsecond precision. */
    public static final DataType<Instant> INSTANT = new DataType<>(TypeKind.INSTANT, Instant.class, 0, 0);
    /** A calendar date. */
    public static final DataType<LocalDate> DATE = new DataType<>(TypeKind.DATE, LocalDate.class, 0, 0);
    /** A universally unique identifier. */
    public static final DataType<UUID> UUID_TYPE = new DataType<>(TypeKind.UUID, UUID.class, 0, 0);

    /** A JSON document; {@link #as} makes it any class. */
    public static final DataType<Json> JSON = new DataType<>(TypeKind.JSON, Json.class, 0, 0);

    /** The length of a string that declares none, in characters. */
    public static final int DEFAULT_LENGTH = 255;
    /** The digits of a decimal that declares none. */
    public static final int DEFAULT_PRECISION = 19;
    /** The digits after the point of a decimal that declares none. */
    public static final int DEFAULT_SCALE = 4;

    private final TypeKind kind;
    private final Class<V> javaType;
    private final int size;
    private final int scale;
    private final @Nullable Custom<V, ?> custom;

    private DataType(TypeKind kind, Class<V> javaType, int size, int scale) {
        this(kind, javaType, size, scale, null);
    }

    private DataType(TypeKind kind, Class<V> javaType, int size, int scale, @Nullable Custom<V, ?> custom) {
        this.kind = kind;
        this.javaType = javaType;
        this.size = size;
        this.scale = scale;
        this.custom = custom;
    }

    /** A text of at most {@code length} characters; {@code length} is positive. */
    public static DataType<String> string(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("The length of a string must be positive, not " + length);
        }
        return new DataType<>(TypeKind.STRING, String.class, length, 0);
    }

    /** An exact decimal of {@code precision} digits, {@code scale} of them after the point. */
    public static DataType<BigDecimal> decimal(int precision, int scale) {
        if (precision <= 0 || scale < 0 || scale > precision) {
            throw new IllegalArgumentException(
                    "A decimal needs 0 <= scale <= precision and a precision of at least 1, not (" + precision + ", "
                            + scale + ")");
        }
        return new DataType<>(TypeKind.DECIMAL, BigDecimal.class, precision, scale);
    }

    /** One of the constants of {@code type}, stored by name. */
    public static <E extends Enum<E>> DataType<E> enumOf(Class<E> type) {
        int longest = 1;
        for (E constant : type.getEnumConstants()) {
            longest = Math.max(longest, constant.name().length());
        }
        return new DataType<>(TypeKind.ENUM, type, longest, 0);
    }

    /**
     * Values of a class of the program's own in columns of this type.
     *
     * @param type the class; for a generic one, such as {@code List<Tag>}, the class without its parameters
     * @param codec how its values are stored
     * @throws IllegalArgumentException if this type has a codec already
     */
    @SuppressWarnings("unchecked") // a class without its parameters stands for the one with them
    public <J> DataType<J> as(Class<? super J> type, ColumnCodec<J, V> codec) {
        if (custom != null) {
            throw new IllegalArgumentException(this + " has a codec already; begin with the type of the column");
        }
        return new DataType<>(kind, (Class<J>) type, size, scale, new Custom<>(this, codec));
    }

    /** The type of the column, without the codec; this type itself where it has none. */
    public DataType<?> column() {
        return custom == null ? this : custom.column();
    }

    /** Whether values pass through a codec of the program's own. */
    public boolean isCustom() {
        return custom != null;
    }

    /** What the column holds for a value of this type; whatever the codec throws comes through. */
    public Object toColumn(Object value) {
        return custom == null ? value : custom.write(javaType.cast(value));
    }

    /** The value of this type for what a column holds; whatever the codec throws comes through. */
    public @Nullable Object fromColumn(Object stored) {
        return custom == null ? stored : custom.read(stored);
    }

    /** Whether two values of this type are stored alike. */
    public boolean isSame(Object one, Object other) {
        if (custom != null) {
            return custom.codec().isSame(javaType.cast(one), javaType.cast(other));
        }
        if (one instanceof BigDecimal number && other instanceof BigDecimal that) {
            return number.compareTo(that) == 0;
        }
        return one.equals(other);
    }

    /** A value that stays as it is when this one changes in place. */
    public Object copy(Object value) {
        return custom == null ? value : custom.codec().copy(javaType.cast(value));
    }

    /** The kind of the column. */
    public TypeKind kind() {
        return kind;
    }

    /** The Java type of a value, never a primitive one. */
    public Class<V> javaType() {
        return javaType;
    }

    /** The length of a string in characters, the precision of a decimal in digits; else 0. */
    public int size() {
        return size;
    }

    /** The digits after the point of a decimal; else 0. */
    public int scale() {
        return scale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataType<?> that
                && kind == that.kind
                && javaType == that.javaType
                && size == that.size
                && scale == that.scale
                && Objects.equals(custom, that.custom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, javaType, size, scale, custom);
    }

    @Override
    public String toString() {
        if (custom != null) {
            return javaType.getSimpleName() + " as " + custom.column();
        }
        return switch (kind) {
            case STRING -> "string(" + size + ")";
            case DECIMAL -> "decimal(" + size + ", " + scale + ")";
            case ENUM -> "enum " + javaType.getSimpleName();
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    private record Custom<V, C>(DataType<C> column, ColumnCodec<V, C> codec) {

        Object write(V value) {
            return Objects.requireNonNull(codec.write(value), "a codec gives a value for every value");
        }

        @Nullable V read(Object stored) {
            return codec.read(column.javaType().cast(stored));
        }
    }
}
