package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.OrderKey;
import org.reactiveorm.internal.plan.QueryTranslator;
import org.reactiveorm.internal.plan.ResultColumn;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.internal.plan.TableScope;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.SortKey;

/** Turns a query of one model into statements. Immutable. */
public final class SelectPlanner<T> {

    private static final String ALIAS = "t";

    private final Dialect dialect;
    private final MappedModel<T> model;
    private final Query<T> query;
    private final String alias;
    /** Remembered, for several questions are answered by it. */
    private @Nullable List<OrderKey<T>> totalOrder;

    public SelectPlanner(Dialect dialect, MappedModel<T> model, Query<T> query) {
        this(dialect, model, query, ALIAS);
    }

    /** Plans with another alias than usual, for a statement of several tables. */
    SelectPlanner(Dialect dialect, MappedModel<T> model, Query<T> query, String alias) {
        this.dialect = dialect;
        this.model = model;
        this.query = query;
        this.alias = alias;
        LockRules.require(dialect, model, query);
        if (!query.indexHints().isEmpty() && !dialect.features().contains(Feature.INDEX_HINT)) {
            throw new UnsupportedFeatureException(
                    dialect.name() + " takes no index hints, and a query of " + model + " gives one; take it away");
        }
    }

    /** Every row of the query, in its order; {@code limit} and {@code offset} as given. */
    public SelectPlan<T> rows(@Nullable Long limit, long offset) {
        return select(null, limit, offset);
    }

    /** Every row of a query that at most one row fulfils, which needs neither an order nor a limit. */
    public SelectPlan<T> only() {
        RowShape<T> shape = shape(null);
        QueryTranslator<T> translator = translator();
        Expression where = from(translator);
        SelectStatement statement = SelectStatement.of(translator.items(shape), translator.from(), where);
        return new SelectPlan<>(locked(statement, translator), shape);
    }

    /** As {@link #rows}, the first rows behind the row with these values of {@link #totalOrder}. */
    public SelectPlan<T> rowsAfter(List<@Nullable Object> values, long limit) {
        return select(Keyset.after(totalOrder(), values, alias), limit, 0);
    }

    /** The rows with these values of an attribute, whatever the conditions, in any order. */
    public SelectPlan<T> rowsByKey(MappedAttribute<T> key, List<?> keys) {
        QueryTranslator<T> translator = translator();
        return rowsAmong(shape(key), translator, translator.membership(key, keys));
    }

    /** The rows with these ids, whatever the conditions, in any order. */
    public SelectPlan<T> rowsByIds(List<?> ids) {
        MappedModel.Key<T> key = model.key();
        if (!key.isComposite()) {
            return rowsByKey(key.first(), ids);
        }
        WritePlanner<T> writer = new WritePlanner<>(dialect, model);
        List<Expression> each = new ArrayList<>(ids.size());
        ids.forEach(id -> each.add(WritePlanner.allEqual(writer.row(id), alias)));
        return rowsAmong(shape(null), translator(), Junction.of(Junction.Operator.OR, each));
    }

    private SelectPlan<T> rowsAmong(RowShape<T> shape, QueryTranslator<T> translator, Expression named) {
        // what was locked late may have changed since its key was read
        Expression wanted = query.lock() == null ? named : Junction.allOf(named, from(translator));
        SelectStatement statement = SelectStatement.of(translator.items(shape), translator.from(), wanted);
        return new SelectPlan<>(locked(statement, translator), shape);
    }

    /** The rows that have all of these values, none of them null, whatever the conditions, in any order. */
    public SelectPlan<T> rowsByValues(List<WritePlanner.Value<T>> values) {
        RowShape<T> shape = shape(null);
        return new SelectPlan<>(valuesOf(shape.attributes(), values), shape);
    }

    /** Attributes of the rows that have all of these values, none of them null. */
    public SelectStatement valuesOf(List<MappedAttribute<T>> read, List<WritePlanner.Value<T>> values) {
        QueryTranslator<T> translator = translator();
        return SelectStatement.of(
                translator.items(new RowShape<>(model, read)), translator.from(), WritePlanner.allEqual(values, ALIAS));
    }

    /** The ids of every row of the query, in its order. */
    public SelectPlan<T> ids(@Nullable Long limit) {
        RowShape<T> shape = new RowShape<>(model, model.key().attributes());
        return new SelectPlan<>(statement(translator(), shape, null, limit, query.offset()), shape);
    }

    /** The number of rows that the conditions hold for. */
    public SelectStatement count() {
        return plain(AggregateCall.countRows(), null);
    }

    /** One row if the conditions hold for any. */
    public SelectStatement exists() {
        return plain(new IntegerConstant(1), 1L);
    }

    private SelectStatement plain(Expression item, @Nullable Long limit) {
        QueryTranslator<T> translator = translator();
        Expression where = translator.filter();
        List<SelectItem> items = List.of(new SelectItem(item, null));
        return new SelectStatement(items, translator.from(), where, List.of(), limit, null);
    }

    /** What the query computes for each row or group. */
    public ProjectionPlan projection(List<? extends Term<? super T, ?>> terms) {
        List<Node> nodes = new ArrayList<>(terms.size());
        List<ResultColumn> columns = new ArrayList<>(terms.size());
        for (Term<? super T, ?> term : terms) {
            nodes.add(term.node());
            columns.add(
                    term.node() instanceof Node.Named named
                            ? model.attribute(named.attribute())
                            : ComputedColumn.of(term.type(), dialect));
        }
        QueryTranslator<T> translator = translator();
        List<@Nullable Object> values = query.behind();
        Expression behind = values == null ? null : Keyset.after(totalOrder(), values, alias);
        return new ProjectionPlan(locked(translator.projection(nodes, columns, behind), translator), columns);
    }

    /** One value of all rows that the conditions hold for. */
    public ProjectionPlan aggregate(Term<? super T, ?> term) {
        ResultColumn column = ComputedColumn.of(term.type(), dialect);
        return new ProjectionPlan(translator().aggregate(term.node(), column), List.of(column));
    }

    /** What rows must fulfil, and where they begin. */
    private @Nullable Expression from(QueryTranslator<T> translator) {
        List<@Nullable Object> behind = query.behind();
        return Junction.allOf(translator.filter(), behind == null ? null : Keyset.after(totalOrder(), behind, alias));
    }

    /** The order of the query, made total by the id. */
    public List<OrderKey<T>> totalOrder() {
        List<OrderKey<T>> known = totalOrder;
        if (known == null) {
            known = List.copyOf(madeTotal(declaredOrder()));
            totalOrder = known;
        }
        return known;
    }

    private List<OrderKey<T>> madeTotal(List<OrderKey<T>> keys) {
        Direction direction =
                keys.isEmpty() ? Direction.ASC : keys.get(keys.size() - 1).direction();
        for (MappedAttribute<T> part : model.key().attributes()) {
            if (keys.stream().noneMatch(key -> key.attribute() == part)) {
                keys.add(OrderKey.of(part, direction, dialect.defaultNullOrder(direction)));
            }
        }
        return keys;
    }

    /** Whether windows can follow by the values of the last row. */
    public boolean isKeyset() {
        List<OrderKey<T>> keys = totalOrder();
        MappedAttribute<T> leading = keys.get(0).attribute();
        if (leading == null || !model.isIndexed(leading)) {
            return false;
        }
        return keys.stream()
                .allMatch(key -> key.attribute() != null
                        && dialect.isKeysetSafe(key.attribute().type()));
    }

    /** The order that the query declares. */
    List<OrderKey<T>> declaredOrder() {
        return OrderKey.declared(query, model, dialect);
    }

    private SelectPlan<T> select(@Nullable Expression behind, @Nullable Long limit, long offset) {
        RowShape<T> shape = shape(null);
        QueryTranslator<T> translator = translator();
        return new SelectPlan<>(locked(statement(translator, shape, behind, limit, offset), translator), shape);
    }

    private SelectStatement statement(
            QueryTranslator<T> translator,
            RowShape<T> shape,
            @Nullable Expression behind,
            @Nullable Long limit,
            long offset) {
        Expression where = Junction.allOf(from(translator), behind);
        List<SortKey> order = translator.sortKeys(totalOrder());
        return new SelectStatement(translator.items(shape), translator.from(), where, order, limit, offset(offset));
    }

    /** A lock is for the rows of the query and not for those that a path joins, where the database can tell them apart. */
    SelectStatement locked(SelectStatement statement, QueryTranslator<T> translator) {
        Lock lock = query.lock();
        if (lock == null || !translator.joins()) {
            return statement.locked(lock);
        }
        if (!dialect.features().contains(Feature.LOCK_OF_ONE_TABLE)) {
            throw new UnsupportedFeatureException(
                    "A query of " + model + " that locks its rows looks along a path, and " + dialect.name()
                            + " would lock the rows there, too; ask by any(…) instead, or take the lock away");
        }
        return statement.locked(lock.of(alias));
    }

    /** The attributes to read: those asked for, the id, the orders that windows follow by, and a key that joins. */
    RowShape<T> shape(@Nullable MappedAttribute<T> key) {
        if (query.attributes().isEmpty() && query.excluded().isEmpty()) {
            return model.shape();
        }
        Set<MappedAttribute<T>> wanted = new LinkedHashSet<>();
        query.attributes().forEach(attribute -> wanted.add(model.attribute(attribute.name())));
        if (wanted.isEmpty()) {
            wanted.addAll(model.attributes());
        }
        query.excluded().forEach(attribute -> wanted.remove(model.attribute(attribute.name())));
        wanted.addAll(model.key().attributes());
        for (OrderKey<T> order : totalOrder()) {
            MappedAttribute<T> attribute = order.attribute();
            if (attribute != null) {
                wanted.add(attribute);
            }
        }
        query.includes()
                .forEach(include -> wanted.add(
                        model.association(include.association().name()).ownerKey()));
        MappedAttribute<T> version = model.version();
        if (version != null) {
            wanted.add(version);
        }
        if (key != null) {
            wanted.add(key);
        }
        return new RowShape<>(model, List.copyOf(wanted));
    }

    /** Begins the translation of one statement. */
    QueryTranslator<T> translator() {
        return new QueryTranslator<>(dialect, query, TableScope.ofSelect(model, alias), table());
    }

    /** Begins the translation of a part of a statement that has another one already. */
    QueryTranslator<T> translatorBeside(QueryTranslator<?> other) {
        return new QueryTranslator<>(dialect, query, other.scope().beside(model, alias), table());
    }

    FromItem.Table table() {
        return new FromItem.Table(model.table(), alias, query.indexHints());
    }

    private static @Nullable Long offset(long rows) {
        return rows == 0 ? null : rows;
    }
}
