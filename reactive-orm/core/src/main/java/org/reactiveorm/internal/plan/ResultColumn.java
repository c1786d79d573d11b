package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;

/** A column of a result: an attribute, or what was computed. */
public interface ResultColumn {

    /** The class that the driver is asked for. */
    Class<?> rawType();

    /** The value in its Java type; {@code raw} is what the driver gave. */
    @Nullable Object decode(@Nullable Object raw);

    /** What it is, for messages. */
    String describe();
}
