package org.reactiveorm.processor;

import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.MediumInt;
import org.reactiveorm.annotation.NativeEnum;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.annotation.Unsigned;
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
 * @param whole how a whole number differs from what its Java type says
 * @param nativeEnum the name of the enum that the database knows, empty for one named by rule, null for none
 */
record Storage(
        ValueType type,
        int size,
        int scale,
        boolean fixed,
        @Nullable LargeSize large,
        Set<Whole> whole,
        @Nullable String nativeEnum) {

    /** How a whole number differs from what its Java type says. */
    enum Whole {
        /** It is never negative. */
        UNSIGNED,
        /** It has 24 bits. */
        MEDIUM
    }

    private Storage(ValueType type, int size, int scale) {
        this(type, size, scale, false, null, Set.of(), null);
    }

    boolean isUnsigned() {
        return whole.contains(Whole.UNSIGNED);
    }

    boolean isMedium() {
        return whole.contains(Whole.MEDIUM);
    }

    /** The storage of a field as its annotations say, unchecked. */
    static Storage of(Element field, ValueType type) {
        @Nullable Written column = Written.find(field, Column.class);
        return switch (type.kind()) {
            case STRING -> {
                Written text = Written.find(field, Text.class);
                yield text == null ? string(type, column) : large(type, text);
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
            case ENUM -> {
                Written known = Written.find(field, NativeEnum.class);
                yield new Storage(type, 0, 0, false, null, Set.of(), known == null ? null : known.text("value"));
            }
            case ARRAY -> of(field, type.scalar()).as(type);
            case LONG, INTEGER, SHORT, BIG_INTEGER -> new Storage(type, 0, 0, false, null, whole(field), null);
            default -> new Storage(type, 0, 0);
        };
    }

    private static Set<Whole> whole(Element field) {
        Set<Whole> whole = EnumSet.noneOf(Whole.class);
        if (Written.on(field, Unsigned.class)) {
            whole.add(Whole.UNSIGNED);
        }
        if (Written.on(field, MediumInt.class)) {
            whole.add(Whole.MEDIUM);
        }
        return whole;
    }

    /** The same column, of another Java type. */
    Storage as(ValueType other) {
        return new Storage(other, size, scale, fixed, large, whole, nativeEnum);
    }

    private static Storage string(ValueType type, @Nullable Written column) {
        boolean fixed = column != null && column.truth("fixed", false);
        return new Storage(type, number(column, "length", DataType.DEFAULT_LENGTH), 0, fixed, null, Set.of(), null);
    }

    private static Storage large(ValueType type, @Nullable Written annotation) {
        String size = annotation == null ? null : annotation.constant("value");
        return new Storage(type, 0, 0, false, size == null ? LargeSize.LONG : LargeSize.valueOf(size), Set.of(), null);
    }

    private static int number(@Nullable Written column, String member, int otherwise) {
        return column == null ? otherwise : column.number(member, otherwise);
    }
}
