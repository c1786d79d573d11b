package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.Grouping;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.expression.SortKey;

/** Turns the parts of a query into the parts of one select; used once, for the tables join as parts need them. */
public final class QueryTranslator<T> {

    private final Query<T> query;
    private final TableScope scope;
    private final NodeTranslator nodes;
    private final Dialect dialect;
    private final FromItem table;

    public QueryTranslator(Dialect dialect, Query<T> query, TableScope scope, FromItem table) {
        this.dialect = dialect;
        this.query = query;
        this.scope = scope;
        this.nodes = new NodeTranslator(dialect, scope);
        this.table = table;
    }

    public TableScope scope() {
        return scope;
    }

    /**
     * The condition of the query, those of its includes that leave rows out, and those that hide rows: of the default scope, and of
     * a paranoid model; null for every row.
     */
    public @Nullable Expression filter() {
        Condition<T> condition = query.condition();
        Expression wanted = condition == null ? null : nodes.filter(condition.node());
        boolean narrows = query.scoping() != Query.Scoping.NONE;
        boolean hides = query.visibility() == Query.Visibility.LIVE;
        Expression all =
                Junction.allOf(wanted, narrows ? nodes.defaults() : null, hides ? NodeTranslator.live(scope) : null);
        for (Include<T, ?> include : query.includes()) {
            if (include.query().isRequired()) {
                all = Junction.allOf(all, required(include));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // an include of an association to X has a query of X
    private <X> Expression required(Include<T, X> include) {
        MappedAssociation<T, X> association = (MappedAssociation<T, X>)
                this.<T>model().association(include.association().name());
        Query<X> part = include.query();
        Long limit = part.limit();
        if (part.offset() > 0 || (limit != null && limit == 0)) {
            throw new QueryException("The required include of " + association.describe()
                    + " has an offset or a limit of 0, so that what it finds does not tell which rows to leave out;"
                    + " take that or required() away");
        }
        return nodes.exists(association, part, include.junction());
    }

    /** The test for one of many values of an attribute. */
    public Expression membership(MappedAttribute<T> attribute, List<?> values) {
        List<Object> stored = new ArrayList<>(values);
        stored.replaceAll(value -> Objects.requireNonNull(attribute.bind(value).value()));
        return nodes.membership(column(attribute), stored, attribute.type().column());
    }

    public ColumnReference column(MappedAttribute<?> attribute) {
        return scope.column(attribute);
    }

    public List<SortKey> sortKeys(List<OrderKey<T>> keys) {
        List<SortKey> sorted = new ArrayList<>(keys.size());
        for (OrderKey<T> key : keys) {
            NullOrder nulls = key.isNullable() ? key.nulls() : null;
            sorted.add(new SortKey(nodes.value(key.node()), key.direction(), nulls));
        }
        return sorted;
    }

    public List<SelectItem> items(RowShape<T> shape) {
        List<SelectItem> items = new ArrayList<>(shape.attributes().size());
        for (MappedAttribute<T> attribute : shape.attributes()) {
            items.add(new SelectItem(attribute.selected(column(attribute)), null));
        }
        return items;
    }

    /** One value of all rows that the conditions hold for. */
    public SelectStatement aggregate(Node node, ResultColumn column) {
        Expression where = filter();
        List<SelectItem> items = List.of(new SelectItem(column.selected(nodes.value(node)), null));
        return SelectStatement.of(items, from(), where);
    }

    /**
     * As {@link #selection}, for the program to read.
     *
     * @param columns how each value is read
     */
    public SelectStatement projection(List<Node> selected, List<ResultColumn> columns, @Nullable Expression behind) {
        SelectStatement select = selection(selected, behind);
        List<SelectItem> items = new ArrayList<>(selected.size());
        for (int i = 0; i < columns.size(); i++) {
            ResultColumn column = columns.get(i);
            if (!column.isPlain()
                    && query.duplicates() == Duplicates.REMOVED
                    && !select.orderBy().isEmpty()) {
                throw new QueryException(
                        "A query of different results reads " + column.describe()
                                + " as a text, so that the database cannot sort the results; take the order or distinct() away");
            }
            items.add(new SelectItem(column.selected(select.items().get(i).expression()), null));
        }
        return select.reading(items);
    }

    /**
     * What the query computes of these nodes, row by row or group by group.
     *
     * @param behind what the rows must fulfil besides, null for nothing
     */
    public SelectStatement selection(List<Node> selected, @Nullable Expression behind) {
        List<SelectItem> items = new ArrayList<>(selected.size());
        nodes.values(selected).forEach(expression -> items.add(new SelectItem(expression, null)));
        Expression where = Junction.allOf(filter(), behind);
        List<Expression> groupBy = nodes.values(query.groups());
        Condition<T> having = query.having();
        Grouping grouping =
                new Grouping(groupBy, having == null ? null : nodes.filter(having.node()), query.duplicates());
        List<SortKey> order = sortKeys(OrderKey.declared(query, this.<T>model(), dialect));
        Long offset = query.offset() == 0 ? null : query.offset();
        return new SelectStatement(items, from(), where, order, query.limit(), offset).grouped(grouping);
    }

    @SuppressWarnings("unchecked") // the scope is that of the query's model
    private <M> MappedModel<M> model() {
        return (MappedModel<M>) scope.model();
    }

    /** Whether a table has joined. */
    public boolean joins() {
        return scope.hasJoins();
    }

    /** The tables, once everything is translated that needs one. */
    public FromItem from() {
        return from(table);
    }

    /** As {@link #from()}, with the table of the query inside of a join already. */
    public FromItem from(FromItem joined) {
        return scope.joined(joined);
    }
}
