package org.reactiveorm.query;

import org.reactiveorm.query.tree.Subselect;
import org.reactiveorm.type.DataType;

/**
 * A query of one column that another query uses.
 *
 * @param <V> the type of its values
 */
public interface Subquery<V> {

    /** The type of its values. */
    DataType<V> type();

    /** The query, for the planner. */
    Subselect select();
}
