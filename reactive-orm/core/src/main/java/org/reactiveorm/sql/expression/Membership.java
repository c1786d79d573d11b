package org.reactiveorm.sql.expression;

import java.util.List;
import org.reactiveorm.type.DataType;

/**
 * Whether an expression equals one of many values. An empty list is false for every row.
 *
 * @param operand the expression
 * @param values the values in their Java type, none of them null
 * @param type the type of each value
 */
public record Membership(Expression operand, List<?> values, DataType<?> type) implements Expression {

    /** Copies the values. */
    public Membership {
        values = List.copyOf(values);
    }
}
