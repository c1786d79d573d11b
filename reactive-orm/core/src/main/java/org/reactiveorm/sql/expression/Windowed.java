package org.reactiveorm.sql.expression;

import java.util.List;

/**
 * A function over the rows around a row.
 *
 * @param function an aggregate, or a function that exists only over a window
 * @param partitionBy what the rows of a partition share
 * @param orderBy the order inside a partition
 */
public record Windowed(Expression function, List<Expression> partitionBy, List<SortKey> orderBy) implements Expression {

    /** Copies the lists. */
    public Windowed {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }

    /** The one-based position of a row among those that share the partition. */
    public static Windowed rowNumber(List<Expression> partitionBy, List<SortKey> orderBy) {
        return new Windowed(new FunctionCall(FunctionCall.Function.ROW_NUMBER, List.of()), partitionBy, orderBy);
    }
}
