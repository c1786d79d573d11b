package org.reactiveorm.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.Template;

/** A column of a result: an attribute, or what was computed. */
public interface ResultColumn {

    /** How it is selected; see {@link ValueCodec#reading()}. */
    String reading();

    /** Whether it is selected as it is, and not as a text that stands for it. */
    default boolean isPlain() {
        return reading().equals(ValueCodec.PLAIN_READING);
    }

    /** A value as an outermost select gives it to the driver. */
    default Expression selected(Expression value) {
        return isPlain() ? value : new Template(reading(), List.of(value));
    }

    /** The class that the driver is asked for. */
    Class<?> rawType();

    /** The value in its Java type; {@code raw} is what the driver gave. */
    @Nullable Object decode(@Nullable Object raw);

    /** What it is, for messages. */
    String describe();
}
