package org.reactiveorm.query;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;

/**
 * An order of rows by an attribute or by what is computed. Immutable and safe to share.
 *
 * @param term what is ordered by
 * @param direction the direction
 * @param nulls where rows without a value stand, null for where the database puts them
 * @param <T> the model
 */
public record Order<T>(Term<T, ?> term, Direction direction, @Nullable NullOrder nulls) {

    /** Rows without a value come first. */
    public Order<T> nullsFirst() {
        return new Order<>(term, direction, NullOrder.FIRST);
    }

    /** Rows without a value come last. */
    public Order<T> nullsLast() {
        return new Order<>(term, direction, NullOrder.LAST);
    }

    /** The order as a tree. */
    public Node.Sort node() {
        return new Node.Sort(term.node(), direction, nulls);
    }
}
