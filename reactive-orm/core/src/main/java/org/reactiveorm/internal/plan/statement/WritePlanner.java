package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.NodeTranslator;
import org.reactiveorm.internal.plan.OrderKey;
import org.reactiveorm.internal.plan.TableScope;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.BulkUpdateStatement;
import org.reactiveorm.sql.DeleteStatement;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import org.reactiveorm.sql.ReturnedColumn;
import org.reactiveorm.sql.RowBound;
import org.reactiveorm.sql.UpdateStatement;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.SortKey;

/** Turns writes of one model into statements. Immutable. */
public final class WritePlanner<T> {

    private final Dialect dialect;
    private final MappedModel<T> model;
    private final WriteFilter<T> conditions;

    public WritePlanner(Dialect dialect, MappedModel<T> model) {
        this.dialect = dialect;
        this.model = model;
        this.conditions = new WriteFilter<>(dialect, model);
    }

    /** What the database makes of this new row: an id that it counts, and attributes without a value that have a default. */
    public List<MappedAttribute<T>> made(T instance) {
        List<MappedAttribute<T>> makeable = model.makeable();
        for (MappedAttribute<T> attribute : makeable) {
            if (attribute.get(instance) != null) {
                return makeable.stream()
                        .filter(each -> each.get(instance) == null)
                        .toList();
            }
        }
        return makeable;
    }

    /** What an insert tells of that which the database makes. */
    public List<MappedAttribute<T>> told(List<MappedAttribute<T>> made) {
        return dialect.features().contains(Feature.INSERT_DEFAULTS_READ)
                ? made.stream().filter(this::isReturned).toList()
                : made.stream().filter(model::isId).toList();
    }

    /**
     * Inserts rows that agree in {@link #made}.
     *
     * @param rows the values of each row, in the order of the attributes
     * @param attributes the attributes to write, without what the database makes
     * @param read what is read back, no more than {@link #told}
     */
    public InsertStatement insert(
            List<@Nullable Object[]> rows, List<MappedAttribute<T>> attributes, List<MappedAttribute<T>> read) {
        return insert(rows, attributes, read, null);
    }

    /**
     * Inserts rows that agree in {@link #made} and may be there already.
     *
     * @param read the attributes to read back, none for none
     */
    public InsertStatement upsert(
            List<@Nullable Object[]> rows,
            List<MappedAttribute<T>> attributes,
            List<MappedAttribute<T>> read,
            OnConflict rule) {
        return insert(rows, attributes, read, rule);
    }

    /** All attributes but those that the database makes. */
    public List<MappedAttribute<T>> without(Collection<MappedAttribute<T>> made) {
        List<MappedAttribute<T>> written = new ArrayList<>(model.attributes());
        written.removeAll(made);
        return written;
    }

    private InsertStatement insert(
            List<@Nullable Object[]> rows,
            List<MappedAttribute<T>> written,
            List<MappedAttribute<T>> read,
            @Nullable OnConflict rule) {
        List<List<Bind>> binds = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            List<Bind> row = new ArrayList<>(written.size());
            written.forEach(attribute -> row.add(attribute.written(values[attribute.index()])));
            binds.add(row);
        }
        return new InsertStatement(model.table(), UniqueKeys.columns(written), binds, returned(read), rule);
    }

    /** A driver that is asked for the columns of a write gives them as they are. */
    private boolean isReturned(MappedAttribute<T> attribute) {
        return attribute.isPlain() || dialect.features().contains(Feature.INSERT_RETURNING);
    }

    private List<ReturnedColumn> returned(List<MappedAttribute<T>> read) {
        for (MappedAttribute<T> attribute : read) {
            if (!isReturned(attribute)) {
                throw new UnsupportedFeatureException(
                        dialect.name() + " cannot give " + attribute.describe() + " of type " + attribute.type()
                                + " back from a write; write without reading back, and find the rows");
            }
        }
        return read.stream()
                .map(attribute -> new ReturnedColumn(attribute.column(), attribute.type()))
                .toList();
    }

    /** What an upsert does to a row that is there already: these attributes take the new values, the version is counted up. */
    public OnConflict.Update overwriting(
            List<MappedAttribute<T>> key, List<MappedAttribute<T>> overwritten, OnConflict.Report report) {
        MappedAttribute<T> version = model.version();
        return new OnConflict.Update(
                UniqueKeys.columns(key),
                model.key().first().column(),
                UniqueKeys.columns(overwritten),
                version == null ? null : version.column(),
                report);
    }

    /** Updates the row of one id and, where given, one version. */
    public UpdateStatement update(List<Value<T>> values, Object id, @Nullable Object version) {
        return new UpdateStatement(model.table(), assignments(values), row(id, version), null, List.of());
    }

    /**
     * Gives each row its own values, where its version is the one known, and counts that up.
     *
     * @param rows the values in the order of the attributes: the id, the version, and the new ones
     * @param changed the attributes that get new values
     * @param stamp what every row gets besides, null for nothing
     */
    public BulkUpdateStatement bulkUpdate(
            List<@Nullable Object[]> rows, List<MappedAttribute<T>> changed, @Nullable Value<T> stamp) {
        List<MappedAttribute<T>> key = model.key().attributes();
        MappedAttribute<T> version = model.version();
        List<BulkUpdateStatement.Row> written = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            List<Bind> values = new ArrayList<>(changed.size());
            changed.forEach(attribute -> values.add(attribute.written(row[attribute.index()])));
            Bind count = version == null ? null : version.bind(row[version.index()]);
            List<Bind> id = new ArrayList<>(key.size());
            key.forEach(part -> id.add(part.bind(row[part.index()])));
            written.add(new BulkUpdateStatement.Row(id, count, values));
        }
        return new BulkUpdateStatement(
                model.table(),
                UniqueKeys.columns(key),
                version == null ? null : version.column(),
                UniqueKeys.columns(changed),
                stamp == null ? List.of() : assignments(List.of(stamp)),
                written);
    }

    /** Deletes the row of one id and, where given, one version. */
    public DeleteStatement delete(Object id, @Nullable Object version) {
        return new DeleteStatement(model.table(), row(id, version), null);
    }

    /**
     * Updates all rows of a query, counting their versions up.
     *
     * @param read the attributes to read back, none for none
     */
    public UpdateStatement updateAll(List<Value<T>> values, Query<T> query, List<MappedAttribute<T>> read) {
        return new UpdateStatement(
                model.table(), counted(assignments(values)), conditions.filter(query), bound(query), returned(read));
    }

    /** How many rows of a query, and which first; null for all. */
    private @Nullable RowBound bound(Query<T> query) {
        Long limit = query.limit();
        if (limit == null) {
            return null;
        }
        List<SortKey> order = new ArrayList<>();
        for (OrderKey<T> key : new SelectPlanner<>(dialect, model, query).totalOrder()) {
            MappedAttribute<T> attribute = key.attribute();
            if (attribute == null) {
                throw new QueryException("The rows that a write of " + model
                        + " touches are bounded by an order of attributes; it was given a computed one");
            }
            order.add(new SortKey(
                    attribute.reference(null), key.direction(), attribute.isNullable() ? key.nulls() : null));
        }
        return new RowBound(UniqueKeys.columns(model.key().attributes()), order, limit);
    }

    /**
     * Updates the rows that have all of these values, none of them null, counting their versions up.
     *
     * @param read the attributes to read back, none for none
     */
    public UpdateStatement updateByValues(List<Value<T>> values, List<Value<T>> wanted, List<MappedAttribute<T>> read) {
        Expression all = allEqual(wanted, null);
        return new UpdateStatement(model.table(), counted(assignments(values)), all, null, returned(read));
    }

    /** Holds for the rows that have all of these values, at least one, none of them null. */
    static <T> Expression allEqual(List<Value<T>> values, @Nullable String qualifier) {
        List<Expression> equal = new ArrayList<>(values.size());
        for (Value<T> value : values) {
            equal.add(new Comparison(
                    value.attribute().reference(qualifier),
                    Comparison.Operator.EQ,
                    value.attribute().bind(value.value())));
        }
        return Junction.of(Junction.Operator.AND, equal);
    }

    private List<UpdateStatement.Assignment> counted(List<UpdateStatement.Assignment> assignments) {
        MappedAttribute<T> version = model.version();
        if (version != null) {
            Expression next = new Arithmetic(version.reference(null), Arithmetic.Operator.PLUS, new IntegerConstant(1));
            assignments.add(new UpdateStatement.Assignment(version.column(), next));
        }
        return assignments;
    }

    /** Deletes all rows of a query. */
    public DeleteStatement deleteAll(Query<T> query) {
        return new DeleteStatement(model.table(), conditions.filter(query), bound(query));
    }

    private List<UpdateStatement.Assignment> assignments(List<Value<T>> values) {
        return new Assignments<>(dialect, model).of(values);
    }

    /** The values by which the row of an id is found. */
    public List<Value<T>> row(Object id) {
        List<MappedAttribute<T>> key = model.key().attributes();
        List<Object> parts = model.key().parts(id);
        List<Value<T>> row = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            row.add(new Value<>(key.get(i), parts.get(i)));
        }
        return row;
    }

    private @Nullable Expression row(Object id, @Nullable Object version) {
        MappedAttribute<T> counter = model.version();
        Expression unchanged = counter == null || version == null ? null : equal(counter, version);
        return Junction.allOf(allEqual(row(id), null), unchanged);
    }

    private Expression equal(MappedAttribute<T> attribute, Object value) {
        return new Comparison(attribute.reference(null), Comparison.Operator.EQ, attribute.bind(value));
    }

    /**
     * An attribute and the value to write.
     *
     * @param attribute the attribute
     * @param value the value, null for none
     * @param kind what is done with the value
     * @param <T> the model
     */
    public record Value<T>(MappedAttribute<T> attribute, @Nullable Object value, Assignment.Kind kind) {

        /** Sets the attribute. */
        public Value(MappedAttribute<T> attribute, @Nullable Object value) {
            this(attribute, value, Assignment.Kind.SET);
        }
    }

    /** Turns what an update sets into assignments of columns. */
    private static final class Assignments<T> {

        private final Dialect dialect;
        private final MappedModel<T> model;

        Assignments(Dialect dialect, MappedModel<T> model) {
            this.dialect = dialect;
            this.model = model;
        }

        /** The assignments, in an order in which each of them reads the row as it was before. */
        List<UpdateStatement.Assignment> of(List<Value<T>> values) {
            List<Planned> planned = new ArrayList<>(values.size());
            for (Value<T> value : values) {
                planned.add(planned(value));
            }
            List<UpdateStatement.Assignment> assignments = new ArrayList<>(values.size() + 1);
            List<Planned> ordered =
                    dialect.features().contains(Feature.SIMULTANEOUS_ASSIGNMENT) ? planned : readersFirst(planned);
            ordered.forEach(one -> assignments.add(one.assignment()));
            return assignments;
        }

        private Planned planned(Value<T> value) {
            MappedAttribute<T> attribute = value.attribute();
            if (value.kind() == Assignment.Kind.COMPUTE && value.value() instanceof Node node) {
                return computed(attribute, node);
            }
            Object operand = value.value();
            Expression set =
                    switch (value.kind()) {
                        case ADD ->
                            new Arithmetic(
                                    attribute.reference(null), Arithmetic.Operator.PLUS, attribute.added(operand));
                        case SUBTRACT ->
                            new Arithmetic(
                                    attribute.reference(null), Arithmetic.Operator.MINUS, attribute.added(operand));
                        default -> attribute.written(operand);
                    };
            return new Planned(new UpdateStatement.Assignment(attribute.column(), set), Set.of());
        }

        private Planned computed(MappedAttribute<T> attribute, Node node) {
            TableScope scope = TableScope.ofWrite(model);
            Expression value = new NodeTranslator(dialect, scope).value(node);
            if (scope.windows() > 0) {
                throw new QueryException("Attribute " + attribute.describe()
                        + " cannot be set to a function over a window of rows; read the values, and save the rows");
            }
            if (scope.readsItsOwnTable() && !dialect.features().contains(Feature.SELECT_FROM_UPDATED_TABLE)) {
                throw new UnsupportedFeatureException(dialect.name() + " cannot set " + attribute.describe()
                        + " to what is selected from the table that the update changes; read the value first");
            }
            Set<String> others = new LinkedHashSet<>(scope.read());
            others.remove(attribute.column());
            return new Planned(new UpdateStatement.Assignment(attribute.column(), value), others);
        }

        /** Puts each assignment before those of the columns that it reads. */
        private List<Planned> readersFirst(List<Planned> planned) {
            List<Planned> waiting = new ArrayList<>(planned);
            List<Planned> ordered = new ArrayList<>(planned.size());
            while (!waiting.isEmpty()) {
                int before = ordered.size();
                for (Iterator<Planned> each = waiting.iterator(); each.hasNext(); ) {
                    Planned one = each.next();
                    if (waiting.stream().noneMatch(other -> other.reads().contains(one.column()))) {
                        each.remove();
                        ordered.add(one);
                    }
                }
                if (ordered.size() == before) {
                    throw new UnsupportedFeatureException(
                            dialect.name() + " sets columns one after the other, so an update of "
                                    + model + " cannot exchange the values of "
                                    + waiting.stream().map(Planned::column).toList()
                                    + "; set them by two updates, or read the rows and save them");
                }
            }
            return ordered;
        }

        /**
         * An assignment, and what it depends on.
         *
         * @param assignment the assignment
         * @param reads the other columns of the row that it reads
         */
        private record Planned(UpdateStatement.Assignment assignment, Set<String> reads) {

            String column() {
                return assignment.column();
            }
        }
    }
}
