package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.Expression;

/**
 * Which rows of a select become one.
 *
 * @param groupBy what the rows of a group share, empty for no groups
 * @param having which groups, null for all
 * @param duplicates whether equal rows of the result are kept
 */
public record Grouping(List<Expression> groupBy, @Nullable Expression having, Duplicates duplicates) {

    /** Every row stays as it is. */
    public static final Grouping NONE = new Grouping(List.of(), null, Duplicates.KEPT);

    /** Copies the list. */
    public Grouping {
        groupBy = List.copyOf(groupBy);
    }
}
