package org.reactiveorm.internal.plan;

import java.util.List;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Subselect;
import org.reactiveorm.sql.SelectStatement;

/**
 * A query of one model that another query uses.
 *
 * @param model the model
 * @param query the query
 * @param selected what it computes for each row
 * @param <T> the model
 */
public record ModelSubselect<T>(MappedModel<T> model, Query<T> query, Node selected) implements Subselect {

    SelectStatement plan(Dialect dialect, TableScope outer) {
        TableScope scope = outer.nested(model);
        return new QueryTranslator<>(dialect, query, scope, scope.table()).selection(List.of(selected), null);
    }
}
