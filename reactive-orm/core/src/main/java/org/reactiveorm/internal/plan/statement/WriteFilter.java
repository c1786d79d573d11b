package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.QueryTranslator;
import org.reactiveorm.internal.plan.TableScope;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.Grouping;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.RowValue;
import org.reactiveorm.sql.expression.Subquery;

/** Which rows an update or a delete of a query touches. */
final class WriteFilter<T> {

    private static final String ALIAS = "t";
    private static final String DERIVED = "d";

    private final Dialect dialect;
    private final MappedModel<T> model;

    WriteFilter(Dialect dialect, MappedModel<T> model) {
        this.dialect = dialect;
        this.model = model;
    }

    /** The condition of a query, and the one that hides deleted rows; null for every row. */
    @Nullable Expression filter(Query<T> query) {
        TableScope scope = TableScope.ofSelect(model, ALIAS);
        FromItem.Table table = scope.table();
        Expression where = new QueryTranslator<>(dialect, query, scope, table).filter();
        return scope.isAlone()
                ? new QueryTranslator<>(dialect, query, TableScope.ofWrite(model), table).filter()
                : amongIds(scope, where);
    }

    /**
     * Where a condition looks at other rows, it is asked for ids first: a write joins no tables. The ids stand in a table of
     * their own, for MySQL refuses a select from the table that it is about to change, and distinct keeps it from merging the
     * two.
     */
    private Expression amongIds(TableScope scope, @Nullable Expression where) {
        List<SelectItem> columns = new ArrayList<>();
        List<SelectItem> derived = new ArrayList<>();
        List<Expression> wanted = new ArrayList<>();
        for (MappedAttribute<T> part : model.key().attributes()) {
            columns.add(new SelectItem(part.reference(ALIAS), part.column()));
            derived.add(new SelectItem(part.reference(DERIVED), null));
            wanted.add(part.reference(null));
        }
        SelectStatement ids = SelectStatement.of(columns, scope.from(), where)
                .grouped(new Grouping(List.of(), null, Duplicates.REMOVED));
        SelectStatement outside = SelectStatement.of(derived, new FromItem.Derived(ids, DERIVED), null);
        return new Subquery.Contains(wanted.size() == 1 ? wanted.get(0) : new RowValue(wanted), outside);
    }
}
