package org.reactiveorm.processor;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.CaseInsensitive;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.LargeSize;

/**
 * What a column holds.
 *
 * @param type the Java type
 * @param size the length of a text, 0 for no limit; the precision of a decimal; the digits of a second
 * @param scale the digits of a decimal after the point
 * @param fixed whether a text is filled up with blanks
 * @param large how large a text or bytes without a length are, null for others
 * @param named the type as only the database knows it, null for others
 * @param caseless whether upper and lower case of a text are the same
 */
record Storage(
        ValueType type,
        int size,
        int scale,
        boolean fixed,
        @Nullable LargeSize large,
        @Nullable String named,
        boolean caseless) {

    private Storage(ValueType type, int size, int scale) {
        this(type, size, scale, false, null, null, false);
    }

    private Storage(ValueType type, int size, boolean fixed, @Nullable LargeSize large) {
        this(type, size, 0, fixed, large, null, false);
    }

    /** The storage of a field as its annotations say, unchecked. */
    static Storage of(Element field, ValueType type) {
        @Nullable Written column = Written.find(field, Column.class);
        return switch (type.kind()) {
            case STRING -> {
                Written text = Written.find(field, Text.class);
                Storage plain = text == null ? string(type, column) : large(type, text);
                boolean caseless = Written.on(field, CaseInsensitive.class);
                yield new Storage(type, plain.size, 0, plain.fixed, plain.large, named(column), caseless);
            }
            case BYTES ->
                column == null || !column.has("length")
                        ? large(type, Written.find(field, Blob.class))
                        : new Storage(type, number(column, "length", 0), 0);
            case DECIMAL ->
                new Storage(
                        type,
                        number(column, "precision", DataType.DEFAULT_PRECISION),
                        number(column, "scale", DataType.DEFAULT_SCALE));
            case INSTANT, DATE_TIME, TIME ->
                new Storage(type, number(column, "precision", DataType.MAX_SECOND_DIGITS), 0);
            case INET -> new Storage(type, 0, 0, false, null, named(column), false);
            case ARRAY -> of(field, type.scalar()).as(type);
            default -> new Storage(type, 0, 0);
        };
    }

    /** A column that no annotation speaks of. */
    static Storage plain(ValueType type) {
        return switch (type.kind()) {
            case DECIMAL -> new Storage(type, DataType.DEFAULT_PRECISION, DataType.DEFAULT_SCALE);
            case INSTANT, DATE_TIME -> new Storage(type, DataType.MAX_SECOND_DIGITS, 0);
            default -> new Storage(type, 0, 0);
        };
    }

    /** The same column, of another Java type. */
    Storage as(ValueType other) {
        return new Storage(other, size, scale, fixed, large, named, caseless);
    }

    private static Storage string(ValueType type, @Nullable Written column) {
        boolean fixed = column != null && column.truth("fixed", false);
        return new Storage(type, number(column, "length", DataType.DEFAULT_LENGTH), fixed, null);
    }

    private static Storage large(ValueType type, @Nullable Written annotation) {
        String size = annotation == null ? null : annotation.constant("value");
        return new Storage(type, 0, false, size == null ? LargeSize.LONG : LargeSize.valueOf(size));
    }

    private static @Nullable String named(@Nullable Written column) {
        return column == null || !column.has("nativeType") ? null : column.text("nativeType");
    }

    private static int number(@Nullable Written column, String member, int otherwise) {
        return column == null ? otherwise : column.number(member, otherwise);
    }
}
