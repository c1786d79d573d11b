package org.reactiveorm.dialect.codec;

import org.reactiveorm.error.MappingException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/**
 * The largest types that a database can declare.
 *
 * @param stringLength the longest string, in characters
 * @param precision the digits of a decimal
 * @param scale the digits of a decimal after the point
 */
public record TypeLimits(int stringLength, int precision, int scale) {

    void require(DataType<?> type, String product) {
        if (type.kind() == TypeKind.STRING && type.size() > stringLength) {
            throw new MappingException(
                    product + " has no " + type + ", at most string(" + stringLength + "); declare it as text");
        }
        if (type.kind() == TypeKind.DECIMAL && (type.size() > precision || type.scale() > scale)) {
            throw new MappingException(product + " has no " + type + ": at most " + precision
                    + " digits are allowed, and " + scale + " of them after the point; declare fewer");
        }
    }
}
