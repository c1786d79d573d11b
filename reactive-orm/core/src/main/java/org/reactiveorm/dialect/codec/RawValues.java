package org.reactiveorm.dialect.codec;

import org.reactiveorm.error.MappingException;

/** What drivers give, as the class that a transport understands. */
final class RawValues {

    private RawValues() {}

    static Number number(Object raw, String type) {
        if (raw instanceof Number number) {
            return number;
        }
        throw mismatch(raw, type);
    }

    static MappingException mismatch(Object raw, String type) {
        return new MappingException("A column that is mapped as " + type + " gave a "
                + raw.getClass().getName() + "; declare the attribute with the type of the column");
    }
}
