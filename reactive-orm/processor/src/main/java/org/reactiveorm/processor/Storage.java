package org.reactiveorm.processor;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.type.DataType;

/**
 * What a column holds.
 *
 * @param type the Java type
 * @param size the length of a text, 0 for no limit; the precision of a decimal
 * @param scale the digits of a decimal after the point
 */
record Storage(ValueType type, int size, int scale) {

    /** The storage of a field as its annotations say, unchecked. */
    static Storage of(Element field, ValueType type) {
        @Nullable Written column = Written.find(field, Column.class);
        return switch (type.kind()) {
            case STRING ->
                new Storage(
                        type, Written.on(field, Text.class) ? 0 : number(column, "length", DataType.DEFAULT_LENGTH), 0);
            case DECIMAL ->
                new Storage(
                        type,
                        number(column, "precision", DataType.DEFAULT_PRECISION),
                        number(column, "scale", DataType.DEFAULT_SCALE));
            default -> new Storage(type, 0, 0);
        };
    }

    private static int number(@Nullable Written column, String member, int otherwise) {
        return column == null ? otherwise : column.number(member, otherwise);
    }
}
