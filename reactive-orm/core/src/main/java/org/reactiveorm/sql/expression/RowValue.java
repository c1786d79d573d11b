package org.reactiveorm.sql.expression;

import java.util.List;

/**
 * Several values that are compared as one.
 *
 * @param parts the values, at least two
 */
public record RowValue(List<Expression> parts) implements Expression {

    /** Copies the values. */
    public RowValue {
        parts = List.copyOf(parts);
    }
}
