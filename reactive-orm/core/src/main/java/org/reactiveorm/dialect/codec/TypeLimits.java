package org.reactiveorm.dialect.codec;

import org.reactiveorm.error.MappingException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/**
 * The largest types that a database can declare.
 *
 * @param stringLength the longest string, in characters
 * @param charLength the longest text of fixed length, in characters
 * @param binaryLength the most bytes of limited length
 * @param precision the digits of a decimal
 * @param scale the digits of a decimal after the point
 */
public record TypeLimits(int stringLength, int charLength, int binaryLength, int precision, int scale) {

    void require(DataType<?> type, String product) {
        boolean text = type.kind() == TypeKind.STRING || type.kind() == TypeKind.CASE_INSENSITIVE;
        if (text && type.size() > stringLength) {
            throw new MappingException(
                    product + " has no " + type + ", at most string(" + stringLength + "); declare it as text");
        }
        if (type.kind() == TypeKind.CHAR && type.size() > charLength) {
            throw new MappingException(product + " has no " + type + ", at most character(" + charLength
                    + "); declare it with a length that is not fixed");
        }
        if (type.kind() == TypeKind.BINARY && type.size() > binaryLength) {
            throw new MappingException(
                    product + " has no " + type + ", at most binary(" + binaryLength + "); declare it as blob");
        }
        if (type.kind() == TypeKind.DECIMAL && (type.size() > precision || type.scale() > scale)) {
            throw new MappingException(product + " has no " + type + ": at most " + precision
                    + " digits are allowed, and " + scale + " of them after the point; declare fewer");
        }
    }
}
