package org.reactiveorm.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.QueryExpression;

/**
 * Reads the rows of two queries of the same columns as one.
 *
 * @param left the first query, which names the columns
 * @param operator which of the rows
 * @param right the second query
 * @param orderBy the order of the result, empty for any
 * @param limit how many rows of the result at the most, null for all
 * @param offset how many rows of the result to skip, null for none
 */
public record CombinedStatement(
        QueryExpression left,
        Operator operator,
        QueryExpression right,
        List<Position> orderBy,
        @Nullable Long limit,
        @Nullable Long offset)
        implements Statement, QueryExpression {

    /** Copies the order. */
    public CombinedStatement {
        orderBy = List.copyOf(orderBy);
    }

    /** The rows in any order. */
    public CombinedStatement(QueryExpression left, Operator operator, QueryExpression right) {
        this(left, operator, right, List.of(), null, null);
    }

    /** Which rows of two queries. */
    public enum Operator {
        /** Those of either, each once. */
        UNION,
        /** Those of both, one query after the other. */
        UNION_ALL,
        /** Those that are in both, each once. */
        INTERSECT,
        /** Those of the first that are not in the second, each once. */
        EXCEPT;

        /** As SQL writes it. */
        public String sql() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A column of the result to order by.
     *
     * @param column its position, from 1
     * @param direction the direction
     */
    public record Position(int column, Direction direction) {}
}
