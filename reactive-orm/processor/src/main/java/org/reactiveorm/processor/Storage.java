package org.reactiveorm.processor;

import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.CaseInsensitive;
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
 * @param special what a column of its Java type is not by itself
 */
record Storage(ValueType type, int size, int scale, boolean fixed, @Nullable LargeSize large, Special special) {

    /** How a whole number differs from what its Java type says. */
    enum Whole {
        /** It is never negative. */
        UNSIGNED,
        /** It has 24 bits. */
        MEDIUM
    }

    /**
     * What an annotation says that makes a column special.
     *
     * @param whole how a whole number differs from what its Java type says
     * @param nativeEnum the name of the enum that the database knows, empty for one named by rule, null for none
     * @param named the type as only the database knows it, null for others
     * @param caseless whether upper and lower case of a text are the same
     */
    record Special(Set<Whole> whole, @Nullable String nativeEnum, @Nullable String named, boolean caseless) {

        static final Special NONE = new Special(Set.of(), null, null, false);

        static Special whole(Set<Whole> whole) {
            return new Special(whole, null, null, false);
        }

        static Special nativeEnum(@Nullable String name) {
            return new Special(Set.of(), name, null, false);
        }

        static Special named(@Nullable String name) {
            return new Special(Set.of(), null, name, false);
        }

        static final Special CASELESS = new Special(Set.of(), null, null, true);
    }

    private Storage(ValueType type, int size, int scale) {
        this(type, size, scale, false, null, Special.NONE);
    }

    private Storage(ValueType type, int size, boolean fixed, @Nullable LargeSize large) {
        this(type, size, 0, fixed, large, Special.NONE);
    }

    private Storage(ValueType type, Special special) {
        this(type, 0, 0, false, null, special);
    }

    boolean isUnsigned() {
        return special.whole().contains(Whole.UNSIGNED);
    }

    boolean isMedium() {
        return special.whole().contains(Whole.MEDIUM);
    }

    @Nullable String nativeEnum() {
        return special.nativeEnum();
    }

    @Nullable String named() {
        return special.named();
    }

    boolean caseless() {
        return special.caseless();
    }

    /** The storage of a field as its annotations say, unchecked. */
    static Storage of(Element field, ValueType type) {
        @Nullable Written column = Written.find(field, Column.class);
        return switch (type.kind()) {
            case STRING -> {
                Written text = Written.find(field, Text.class);
                Storage plain = text == null ? string(type, column) : large(type, text);
                Special special =
                        Written.on(field, CaseInsensitive.class) ? Special.CASELESS : Special.named(named(column));
                yield new Storage(type, plain.size, 0, plain.fixed, plain.large, special);
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
                yield new Storage(type, Special.nativeEnum(known == null ? null : known.text("value")));
            }
            case INET -> new Storage(type, Special.named(named(column)));
            case ARRAY -> of(field, type.scalar()).as(type);
            case LONG, INTEGER, SHORT, BIG_INTEGER -> new Storage(type, Special.whole(whole(field)));
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
        return new Storage(other, size, scale, fixed, large, special);
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
