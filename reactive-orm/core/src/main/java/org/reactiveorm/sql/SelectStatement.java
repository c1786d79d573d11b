package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.QueryExpression;
import org.reactiveorm.sql.expression.SortKey;

/**
 * Reads rows.
 *
 * @param items the columns of the result, at least one
 * @param from where the rows come from
 * @param where which rows, null for all
 * @param orderBy their order, empty for any
 * @param limit how many rows at the most, null for all
 * @param offset how many rows to skip, null for none
 * @param lock how the rows are locked, null for not at all
 * @param grouping which rows become one
 */
public record SelectStatement(
        List<SelectItem> items,
        FromItem from,
        @Nullable Expression where,
        List<SortKey> orderBy,
        @Nullable Long limit,
        @Nullable Long offset,
        @Nullable Lock lock,
        Grouping grouping)
        implements Statement, QueryExpression {

    /** Copies the lists. */
    public SelectStatement {
        items = List.copyOf(items);
        orderBy = List.copyOf(orderBy);
    }

    /** A select that locks nothing and keeps each row as it is. */
    public SelectStatement(
            List<SelectItem> items,
            FromItem from,
            @Nullable Expression where,
            List<SortKey> orderBy,
            @Nullable Long limit,
            @Nullable Long offset) {
        this(items, from, where, orderBy, limit, offset, null, Grouping.NONE);
    }

    /** The values of some expressions over the rows for which the condition holds, in any order. */
    public static SelectStatement of(List<SelectItem> items, FromItem from, @Nullable Expression where) {
        return new SelectStatement(items, from, where, List.of(), null, null);
    }

    /** The same select with its rows locked; null for not at all. */
    public SelectStatement locked(@Nullable Lock newLock) {
        return new SelectStatement(items, from, where, orderBy, limit, offset, newLock, grouping);
    }

    /** The same rows, of which this is read. */
    public SelectStatement reading(List<SelectItem> newItems) {
        return new SelectStatement(newItems, from, where, orderBy, limit, offset, lock, grouping);
    }

    /** The same rows, grouped. */
    public SelectStatement grouped(Grouping newGrouping) {
        return new SelectStatement(items, from, where, orderBy, limit, offset, lock, newGrouping);
    }
}
