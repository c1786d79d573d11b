package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedJunction;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.QueryTranslator;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.SortKey;
import org.reactiveorm.sql.expression.Windowed;
import org.reactiveorm.type.DataType;

/**
 * Turns an include into statements. A junction is joined, so that its rows come with the rows that they connect, and order,
 * limits and the bound on the rows of a statement are the same for every kind of association. Immutable.
 */
public final class ChildrenPlanner<X> {

    private static final String JUNCTION = "j";
    private static final String DERIVED = "d";
    private static final String POSITION = "orm_position";

    private final MappedAssociation<?, X> association;
    private final Query<X> query;
    private final SelectPlanner<X> target;
    private final @Nullable Middle<?> middle;

    /**
     * Plans an include.
     *
     * @throws QueryException if it asks for what cannot be
     */
    public ChildrenPlanner(Dialect dialect, MappedAssociation<?, X> association, Include<?, X> include) {
        this.association = association;
        Query<X> part = association.part(include.query());
        this.query = association.isAmbiguous() ? atMostOne(part) : part;
        LockRules.requireInclude(association.target(), query);
        this.target = new SelectPlanner<>(dialect, association.target(), query);
        MappedJunction<?> junction = association.junction();
        this.middle = junction == null ? null : middle(dialect, junction, include.junction());
    }

    private static <X> Query<X> atMostOne(Query<X> query) {
        Long limit = query.limit();
        return query.limit(limit == null ? 1 : Math.min(1, limit));
    }

    private static <J> Middle<J> middle(Dialect dialect, MappedJunction<J> junction, Query<?> query) {
        if (query.limit() != null || query.offset() > 0 || !query.includes().isEmpty()) {
            throw new QueryException("The part of an include that speaks of junction " + junction.model()
                    + " has a limit, an offset or an include; write them into the part that speaks of the rows");
        }
        return new Middle<>(junction, new SelectPlanner<>(dialect, junction.model(), junction.part(query), JUNCTION));
    }

    /**
     * The rows of some parents, those of one parent together and in the order of the query.
     *
     * @param parents the values that the parents and the key that refers to them share
     * @param most how many rows at the most in all
     */
    public ChildrenPlan<X> children(List<?> parents, long most) {
        QueryTranslator<X> rows = target.translator();
        Source source = source(parents, rows);
        RowShape<X> shape = target.shape(middle == null ? association.targetKey() : null);
        List<SelectItem> items = new ArrayList<>();
        items.addAll(rows.items(shape));
        if (middle != null) {
            middle.addItems(items);
        }
        SelectStatement statement = query.limit() != null || query.offset() > 0
                ? limited(source, items, most)
                : new SelectStatement(items, source.from(), source.where(), ordered(source), most, null);
        return new ChildrenPlan<>(target.locked(statement, rows), shape, middle == null ? null : middle.shape());
    }

    /** The number of rows of a parent, whatever limit and offset are; none where there is no parent. */
    public SelectStatement count(@Nullable Object parent) {
        List<Object> parents = parent == null ? List.of() : List.of(parent);
        return unordered(parents, List.of(new SelectItem(AggregateCall.countRows(), null)));
    }

    /** The ids of the rows of a parent, whatever limit and offset are; a row that is connected twice comes twice. */
    public SelectStatement ids(Object parent) {
        MappedModel<X> model = association.target();
        return unordered(
                List.of(parent),
                target.translator().items(new RowShape<>(model, model.key().attributes())));
    }

    private SelectStatement unordered(List<Object> parents, List<SelectItem> items) {
        Source source = source(parents, target.translator());
        return new SelectStatement(items, source.from(), source.where(), List.of(), null, null);
    }

    private Source source(List<?> parents, QueryTranslator<X> rows) {
        Middle<?> between = middle;
        if (between == null) {
            MappedAttribute<X> key = association.targetKey();
            Expression where = Junction.allOf(rows.membership(key, parents), rows.filter());
            List<SortKey> order = rows.sortKeys(target.totalOrder());
            return new Source(rows.from(), where, rows.column(key), order);
        }
        Expression where = rows.filter();
        List<SortKey> order = rows.sortKeys(target.totalOrder());
        Source half = new Source(target.table(), where, rows.column(association.targetKey()), order);
        return between.source(parents, half, rows);
    }

    /** The row that is referred to is the only one of its parent, and needs no further order. */
    private List<SortKey> ordered(Source source) {
        List<SortKey> order = new ArrayList<>();
        order.add(new SortKey(source.parent(), Direction.ASC, null));
        if (!association.refers()) {
            order.addAll(source.order());
        }
        return order;
    }

    /** Numbers the rows of each parent, and takes those that the limit lets through. */
    private SelectStatement limited(Source source, List<SelectItem> items, long most) {
        List<SelectItem> inner = new ArrayList<>();
        List<SelectItem> outer = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            inner.add(new SelectItem(items.get(i).expression(), "c" + i));
            outer.add(new SelectItem(new ColumnReference(DERIVED, "c" + i), null));
        }
        inner.add(new SelectItem(source.parent(), "orm_parent"));
        inner.add(new SelectItem(Windowed.rowNumber(List.of(source.parent()), source.order()), POSITION));
        SelectStatement numbered = new SelectStatement(inner, source.from(), source.where(), List.of(), null, null);
        Expression position = new ColumnReference(DERIVED, POSITION);
        Long limit = query.limit();
        Expression last = limit == null
                ? null
                : compared(position, Comparison.Operator.LTE, Math.addExact(limit, query.offset()));
        Expression first = query.offset() == 0 ? null : compared(position, Comparison.Operator.GT, query.offset());
        List<SortKey> order = List.of(
                new SortKey(new ColumnReference(DERIVED, "orm_parent"), Direction.ASC, null),
                new SortKey(position, Direction.ASC, null));
        return new SelectStatement(
                outer, new FromItem.Derived(numbered, DERIVED), Junction.allOf(last, first), order, most, null);
    }

    private static Expression compared(Expression position, Comparison.Operator operator, long value) {
        return new Comparison(position, operator, new Bind(value, DataType.BIGINT));
    }

    /**
     * Where rows come from.
     *
     * @param from the tables
     * @param where which rows
     * @param parent the column that tells the parent
     * @param order the order inside a parent
     */
    private record Source(FromItem from, @Nullable Expression where, ColumnReference parent, List<SortKey> order) {}

    /**
     * The junction.
     *
     * @param junction what lies between
     * @param planner plans its part
     * @param <J> the junction
     */
    private record Middle<J>(MappedJunction<J> junction, SelectPlanner<J> planner) {

        RowShape<J> shape() {
            return junction.isModel()
                    ? planner.shape(junction.foreignKey())
                    : new RowShape<>(junction.model(), List.of(junction.foreignKey()));
        }

        void addItems(List<SelectItem> items) {
            shape().attributes()
                    .forEach(attribute ->
                            items.add(new SelectItem(attribute.selected(attribute.reference(JUNCTION)), null)));
        }

        /** Joins the junction to what the other end is, {@code half}. */
        Source source(List<?> parents, Source half, QueryTranslator<?> rows) {
            QueryTranslator<J> own = planner.translatorBeside(rows);
            Expression on = new Comparison(half.parent(), Comparison.Operator.EQ, own.column(junction.otherKey()));
            Expression where =
                    Junction.allOf(own.membership(junction.foreignKey(), parents), own.filter(), half.where());
            List<SortKey> order = new ArrayList<>(own.sortKeys(planner.declaredOrder()));
            order.addAll(half.order());
            FromItem both = new FromItem.Joined(own.from(), FromItem.JoinKind.INNER, half.from(), on);
            return new Source(rows.from(both), where, own.column(junction.foreignKey()), order);
        }
    }
}
