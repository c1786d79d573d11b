package org.reactiveorm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * The transport of one data type: from its Java type to what the driver takes, and back.
 *
 * <p>A number is converted with an overflow check: a value that does not fit is an {@link ArithmeticException}, never a
 * different value. Implementations are pure and safe to share.
 */
public interface ValueCodec {

    /** A column that is selected as it is. */
    String PLAIN_READING = "{0}";

    /** The type that the driver is given; used to bind nulls and to make arrays. */
    Class<?> wireType();

    /** The class that the driver is asked for when a value is read; {@code Object} leaves it to the driver. */
    default Class<?> rawType() {
        return Object.class;
    }

    /** What stands behind the marker of a bind, so that the database takes it for the type; mostly nothing. */
    default String suffix() {
        return "";
    }

    /**
     * How a column of a result is selected, so that the driver gives what {@link #decode} takes: SQL in which <code>{0}</code>
     * stands for the column; mostly just that.
     */
    default String reading() {
        return PLAIN_READING;
    }

    /** The value as the driver takes it; {@code value} is of the data type's Java type. */
    Object encode(Object value);

    /**
     * The value in the data type's Java type; {@code raw} is what the driver gave for a column of the type.
     *
     * @return null only where a codec of the program reads it so
     */
    @Nullable Object decode(Object raw);
}
