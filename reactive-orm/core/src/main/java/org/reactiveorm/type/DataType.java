package org.reactiveorm.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds and which Java type carries it. Instances are immutable and safe to share.
 *
 * @param <V> the Java type of a value
 */
public final class DataType<V> {

    /** An 8-bit whole number. */
    public static final DataType<Byte> TINYINT = new DataType<>(TypeKind.TINYINT, Byte.class, 0, 0);
    /** A 24-bit whole number. */
    public static final DataType<Integer> MEDIUMINT = new DataType<>(TypeKind.MEDIUMINT, Integer.class, 0, 0);
    /** A whole number from 0 to 255. */
    public static final DataType<Short> UNSIGNED_TINYINT = new DataType<>(TypeKind.UNSIGNED, Short.class, 8, 0);
    /** A whole number from 0 to 65,535. */
    public static final DataType<Integer> UNSIGNED_SMALLINT = new DataType<>(TypeKind.UNSIGNED, Integer.class, 16, 0);
    /** A whole number from 0 to 16,777,215. */
    public static final DataType<Integer> UNSIGNED_MEDIUMINT = new DataType<>(TypeKind.UNSIGNED, Integer.class, 24, 0);
    /** A whole number from 0 to 4,294,967,295. */
    public static final DataType<Long> UNSIGNED_INTEGER = new DataType<>(TypeKind.UNSIGNED, Long.class, 32, 0);
    /** A whole number from 0 to 18,446,744,073,709,551,615. */
    public static final DataType<BigInteger> UNSIGNED_BIGINT =
            new DataType<>(TypeKind.UNSIGNED, BigInteger.class, 64, 0);
    /** A 16-bit whole number. */
    public static final DataType<Short> SMALLINT = new DataType<>(TypeKind.SMALLINT, Short.class, 0, 0);
    /** A 32-bit whole number. */
    public static final DataType<Integer> INTEGER = new DataType<>(TypeKind.INTEGER, Integer.class, 0, 0);
    /** A 64-bit whole number. */
    public static final DataType<Long> BIGINT = new DataType<>(TypeKind.BIGINT, Long.class, 0, 0);
    /** A binary floating-point number of single precision; negative zero is stored as zero. */
    public static final DataType<Float> FLOAT = new DataType<>(TypeKind.FLOAT, Float.class, 0, 0);
    /** A binary floating-point number of double precision; negative zero is stored as zero. */
    public static final DataType<Double> DOUBLE = new DataType<>(TypeKind.DOUBLE, Double.class, 0, 0);
    /** A text without a declared limit. */
    public static final DataType<String> TEXT = text(LargeSize.LONG);
    /** A text without a declared limit that is compared without regard to upper and lower case. */
    public static final DataType<String> CASE_INSENSITIVE_TEXT =
            new DataType<>(TypeKind.CASE_INSENSITIVE, String.class, 0, 0);
    /** Bytes without a declared limit. */
    public static final DataType<byte[]> BLOB = blob(LargeSize.LONG);
    /** A truth value. */
    public static final DataType<Boolean> BOOLEAN = new DataType<>(TypeKind.BOOLEAN, Boolean.class, 0, 0);
    /** The digits of a second that a point in time or a time of day keeps: microseconds. */
    public static final int MAX_SECOND_DIGITS = 6;
    /** A point in time, at microsecond precision. */
    public static final DataType<Instant> INSTANT = instant(MAX_SECOND_DIGITS);
    /** A date and a time of day without a zone, at microsecond precision. */
    public static final DataType<LocalDateTime> DATE_TIME = dateTime(MAX_SECOND_DIGITS);
    /** A time of day, at microsecond precision. */
    public static final DataType<LocalTime> TIME = time(MAX_SECOND_DIGITS);
    /** A calendar date. */
    public static final DataType<LocalDate> DATE = new DataType<>(TypeKind.DATE, LocalDate.class, 0, 0);
    /** A universally unique identifier. */
    public static final DataType<UUID> UUID_TYPE = new DataType<>(TypeKind.UUID, UUID.class, 0, 0);

    /** A JSON document; {@link #as} makes it any class. */
    public static final DataType<Json> JSON = new DataType<>(TypeKind.JSON, Json.class, 0, 0);

    /**
     * Keys with texts, of which any may be missing but none of the keys. Only some databases have it ({@code KEY_VALUE_TYPE}).
     */
    @SuppressWarnings("unchecked") // the class of a map knows nothing of its keys
    public static final DataType<Map<String, @Nullable String>> HSTORE =
            new DataType<>(TypeKind.HSTORE, (Class<Map<String, @Nullable String>>) (Class<?>) Map.class, 0, 0);

    /** The address of a host, or of a host in its network. Only some databases have it ({@code NETWORK_TYPE}). */
    public static final DataType<Inet> INET = new DataType<>(TypeKind.INET, Inet.class, 0, 0);
    /** The address of a network, which is refused where it names a host. Only some databases have it ({@code NETWORK_TYPE}). */
    public static final DataType<Inet> CIDR = new DataType<>(TypeKind.CIDR, Inet.class, 0, 0);
    /** The address of a piece of hardware. Only some databases have it ({@code NETWORK_TYPE}). */
    public static final DataType<MacAddress> MACADDR = new DataType<>(TypeKind.MACADDR, MacAddress.class, 0, 0);

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
    private final @Nullable DataType<?> element;
    private final @Nullable String nativeName;
    private final @Nullable Custom<V, ?> custom;
    private final @Nullable TypeName name;

    private DataType(TypeKind kind, Class<V> javaType, int size, int scale) {
        this(kind, javaType, size, scale, null, null, null);
    }

    private DataType(
            TypeKind kind,
            Class<V> javaType,
            int size,
            int scale,
            @Nullable DataType<?> element,
            @Nullable String nativeName,
            @Nullable Custom<V, ?> custom) {
        this(kind, javaType, size, scale, element, nativeName, custom, null);
    }

    private DataType(
            TypeKind kind,
            Class<V> javaType,
            int size,
            int scale,
            @Nullable DataType<?> element,
            @Nullable String nativeName,
            @Nullable Custom<V, ?> custom,
            @Nullable TypeName name) {
        this.name = name;
        this.element = element;
        this.nativeName = nativeName;
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

    /**
     * A text of at most {@code length} characters that the column fills up with blanks: a code of fixed length. Blanks at its end
     * do not count; a value that ends with one is refused.
     */
    public static DataType<String> character(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("The length of a text must be positive, not " + length);
        }
        return new DataType<>(TypeKind.CHAR, String.class, length, 0);
    }

    /** A large text; the size says which type MySQL and MariaDB take, other databases have one for all sizes. */
    public static DataType<String> text(LargeSize size) {
        return new DataType<>(TypeKind.TEXT, String.class, size.bytes(), 0);
    }

    /** At most {@code length} bytes; {@code length} is positive. */
    public static DataType<byte[]> binary(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("The number of bytes must be positive, not " + length);
        }
        return new DataType<>(TypeKind.BINARY, byte[].class, length, 0);
    }

    /** Many bytes; more than the size says are refused on every database. */
    public static DataType<byte[]> blob(LargeSize size) {
        return new DataType<>(TypeKind.BLOB, byte[].class, size.bytes(), 0);
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

    /** A point in time that keeps so many digits of a second, 0 to 6; further ones are cut off. */
    public static DataType<Instant> instant(int digits) {
        return new DataType<>(TypeKind.INSTANT, Instant.class, secondDigits(digits), 0);
    }

    /** A date and a time of day without a zone, with so many digits of a second, 0 to 6; further ones are cut off. */
    public static DataType<LocalDateTime> dateTime(int digits) {
        return new DataType<>(TypeKind.DATE_TIME, LocalDateTime.class, secondDigits(digits), 0);
    }

    /** A time of day with so many digits of a second, 0 to 6; further ones are cut off. */
    public static DataType<LocalTime> time(int digits) {
        return new DataType<>(TypeKind.TIME, LocalTime.class, secondDigits(digits), 0);
    }

    private static int secondDigits(int digits) {
        if (digits < 0 || digits > MAX_SECOND_DIGITS) {
            throw new IllegalArgumentException(
                    "A second has 0 to " + MAX_SECOND_DIGITS + " digits after the point, not " + digits);
        }
        return digits;
    }

    /** One of the constants of {@code type}, stored by name. */
    public static <E extends Enum<E>> DataType<E> enumOf(Class<E> type) {
        return new DataType<>(TypeKind.ENUM, type, longest(type), 0);
    }

    /**
     * One of the constants of {@code type}, which the database knows too: as a type of its own on PostgreSQL, called as the
     * naming strategy says, as an {@code enum} column elsewhere.
     */
    public static <E extends Enum<E>> DataType<E> nativeEnumOf(Class<E> type) {
        return new DataType<>(TypeKind.NATIVE_ENUM, type, longest(type), 0);
    }

    /** As {@link #nativeEnumOf(Class)}, with the name of the type on PostgreSQL, which several attributes may share. */
    public static <E extends Enum<E>> DataType<E> nativeEnumOf(Class<E> type, String name) {
        return nativeEnumOf(type).named(new TypeName(null, name));
    }

    private static <E extends Enum<E>> int longest(Class<E> type) {
        int longest = 1;
        for (E constant : type.getEnumConstants()) {
            longest = Math.max(longest, constant.name().length());
        }
        return longest;
    }

    /** This type, with another name of the enum of the database in it; other types stay as they are. */
    public DataType<V> named(TypeName newName) {
        return new DataType<>(
                kind,
                javaType,
                size,
                scale,
                element == null ? null : element.named(newName),
                nativeName,
                custom == null ? null : custom.named(newName),
                kind == TypeKind.NATIVE_ENUM ? newName : name);
    }

    /** The name of a type that was made in the database, null for other types and before it is known. */
    public @Nullable TypeName name() {
        return name;
    }

    /** The enum of the database that the column holds, or holds arrays of; null for other types. */
    public @Nullable DataType<?> nativeEnum() {
        DataType<?> scalar = element == null ? column() : element;
        return scalar.kind == TypeKind.NATIVE_ENUM ? scalar : null;
    }

    /** The names of the constants of an enum in their order; none for other types. */
    public List<String> constants() {
        Object[] constants = column().javaType.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
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
        return new DataType<>(kind, (Class<J>) type, size, scale, element, nativeName, new Custom<>(this, codec), name);
    }

    /**
     * A type that only the database knows, carried as the text that the database reads and writes for it. Which types there are, and
     * what can be done with them, is for the database to say.
     *
     * @param name the type as a column declares it, such as {@code ltree} or {@code numeric(5, 2)}; it becomes a part of SQL texts and
     *     is never made of what users typed
     * @throws IllegalArgumentException if the name holds anything but letters, digits, underscores, blanks, commas, dots, brackets and
     *     parentheses, the latter in pairs
     */
    public static DataType<String> named(String name) {
        return new DataType<>(TypeKind.NATIVE, String.class, 0, 0, null, NativeName.require(name), null);
    }

    /**
     * A text of at most {@code length} characters that is compared without regard to upper and lower case, and kept as it was
     * written. PostgreSQL's {@code citext} has no limit of its own.
     */
    public static DataType<String> caseInsensitive(int length) {
        if (length <= 0) {
            throw new IllegalArgumentException("The length of a text must be positive, not " + length);
        }
        return new DataType<>(TypeKind.CASE_INSENSITIVE, String.class, length, 0);
    }

    /**
     * Many values of one type in one column, in order; any of them may be null. Only some databases have it
     * ({@code ARRAY_TYPE}).
     *
     * @throws IllegalArgumentException if the values are no scalars: bytes, documents, arrays, or of a codec of the program's own
     */
    @SuppressWarnings("unchecked") // the class of a list knows nothing of its elements
    public static <E> DataType<List<E>> arrayOf(DataType<E> element) {
        boolean scalar =
                switch (element.kind) {
                    case BINARY, BLOB, JSON, ARRAY, HSTORE -> false;
                    default -> element.custom == null;
                };
        if (!scalar) {
            throw new IllegalArgumentException("There is no array of " + element + "; its elements must be scalars");
        }
        return new DataType<>(TypeKind.ARRAY, (Class<List<E>>) (Class<?>) List.class, 0, 0, element, null, null);
    }

    /**
     * All values between two bounds. Only some databases have it ({@code RANGE_TYPE}).
     *
     * @param bounds what the bounds are: {@link #INTEGER}, {@link #BIGINT}, {@link #DATE}, a decimal, which keeps every digit, or
     *     {@link #INSTANT} or {@link #DATE_TIME} with all digits of a second
     * @throws IllegalArgumentException if the bounds are of another type, or of a codec of the program's own
     */
    @SuppressWarnings("unchecked") // the class of a range knows nothing of its bounds
    public static <C extends Comparable<? super C>> DataType<Range<C>> rangeOf(DataType<C> bounds) {
        boolean known =
                switch (bounds.kind) {
                    case INTEGER, BIGINT, DECIMAL, DATE -> true;
                    case INSTANT, DATE_TIME -> bounds.size == MAX_SECOND_DIGITS;
                    default -> false;
                };
        if (!known || bounds.custom != null) {
            throw new IllegalArgumentException("There is no range of " + bounds
                    + "; its bounds must be integers, bigints, decimals, dates, or times with all digits of a second");
        }
        return new DataType<>(TypeKind.RANGE, (Class<Range<C>>) (Class<?>) Range.class, 0, 0, bounds, null, null);
    }

    /** How the database calls a type that only it knows; null for other types. */
    public @Nullable String nativeName() {
        return nativeName;
    }

    /** The type of the elements of an array, or of the bounds of a range; null for other types. */
    public @Nullable DataType<?> element() {
        return element;
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
        if (one instanceof Double number && other instanceof Double that) {
            return number.doubleValue() == that.doubleValue() || number.equals(that);
        }
        if (one instanceof Float number && other instanceof Float that) {
            return number.floatValue() == that.floatValue() || number.equals(that);
        }
        if (element != null && one instanceof List<?> list && other instanceof List<?> that) {
            return element.areSame(list, that);
        }
        if (one instanceof byte[] bytes && other instanceof byte[] those) {
            return Arrays.equals(bytes, those);
        }
        return one.equals(other);
    }

    /** A value that stays as it is when this one changes in place. */
    public Object copy(Object value) {
        if (custom != null) {
            return custom.codec().copy(javaType.cast(value));
        }
        if (kind == TypeKind.ARRAY) {
            return Collections.unmodifiableList(new ArrayList<>((List<?>) value));
        }
        if (kind == TypeKind.HSTORE) {
            return Collections.unmodifiableMap(new LinkedHashMap<>((Map<?, ?>) value));
        }
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    private boolean areSame(List<?> one, List<?> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            Object left = one.get(i);
            Object right = other.get(i);
            same = (left == null || right == null) ? left == right : isSame(left, right);
        }
        return same;
    }

    /** Whether values can be changed in place. */
    public boolean isMutable() {
        return custom != null || javaType == byte[].class || kind == TypeKind.ARRAY || kind == TypeKind.HSTORE;
    }

    /** The kind of the column. */
    public TypeKind kind() {
        return kind;
    }

    /** The Java type of a value, never a primitive one. */
    public Class<V> javaType() {
        return javaType;
    }

    /**
     * The length of a string in characters, the most bytes of bytes and of a large text, 0 for no limit, the precision of a decimal in digits, the digits of a second of a time, the bits of an unsigned number; else 0.
     */
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
                && Objects.equals(element, that.element)
                && Objects.equals(nativeName, that.nativeName)
                && Objects.equals(custom, that.custom)
                && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, javaType, size, scale, element, nativeName, custom, name);
    }

    @Override
    public String toString() {
        if (custom != null) {
            return javaType.getSimpleName() + " as " + custom.column();
        }
        return switch (kind) {
            case STRING -> "string(" + size + ")";
            case NATIVE -> String.valueOf(nativeName);
            case CASE_INSENSITIVE -> kindName() + (size == 0 ? "" : "(" + size + ")");
            case RANGE -> "range of " + element;
            case ARRAY -> "array of " + element;
            case CHAR -> "character(" + size + ")";
            case BINARY -> "binary(" + size + ")";
            case TEXT, BLOB -> kindName() + (size == 0 ? "" : "(" + size + ")");
            case DECIMAL -> "decimal(" + size + ", " + scale + ")";
            case UNSIGNED -> "unsigned number of " + size + " bits";
            case ENUM, NATIVE_ENUM -> "enum " + javaType.getSimpleName();
            case INSTANT, DATE_TIME, TIME -> kindName() + (size == MAX_SECOND_DIGITS ? "" : "(" + size + ")");
            default -> kindName();
        };
    }

    private String kindName() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private record Custom<V, C>(DataType<C> column, ColumnCodec<V, C> codec) {

        Object write(V value) {
            return Objects.requireNonNull(codec.write(value), "a codec gives a value for every value");
        }

        Custom<V, C> named(TypeName name) {
            return new Custom<>(column.named(name), codec);
        }

        @Nullable V read(Object stored) {
            return codec.read(column.javaType().cast(stored));
        }
    }
}
