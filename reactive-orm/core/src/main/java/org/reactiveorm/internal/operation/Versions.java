package org.reactiveorm.internal.operation;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.type.TypeKind;

/** Counts versions, from zero up. */
final class Versions {

    private Versions() {}

    /** The version of a new row. */
    static Object first(MappedAttribute<?> version) {
        return number(version, 0);
    }

    /** The version after this one; null counts as none yet. */
    static Object next(MappedAttribute<?> version, @Nullable Object current) {
        return number(version, current instanceof Number number ? Math.addExact(number.longValue(), 1) : 0);
    }

    private static Object number(MappedAttribute<?> version, long value) {
        if (version.type().kind() == TypeKind.INTEGER) {
            return Math.toIntExact(value);
        }
        return value;
    }
}
