package org.reactiveorm.query;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.tree.DefaultQuery;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.IndexHint;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;

/**
 * Which rows of a model to read or change, in which order, and what to load with them. Immutable: each call returns a
 * changed copy.
 *
 * @param <T> the model
 */
@CheckReturnValue
public final class Query<T> implements DefaultQuery {

    private static final Query<?> ALL = new Query<>(new State<>());

    private final State<T> state;

    private Query(State<T> state) {
        this.state = state;
    }

    /** Every row. */
    @SuppressWarnings("unchecked") // a query without parts fits every model
    public static <T> Query<T> all() {
        return (Query<T>) ALL;
    }

    /** Only rows for which the condition holds, besides all conditions given before. */
    public Query<T> where(Condition<? super T> condition) {
        if (condition == null) {
            throw new QueryException(
                    "A null was given to where(…), which would mean every row; leave the call out for that");
        }
        State<T> copy = state.copy();
        copy.condition = both(state.condition, condition);
        return new Query<>(copy);
    }

    /** One result for each group of rows that share these values, besides those given before; for projections only. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> groupBy(Term<? super T, ?>... terms) {
        List<Node> added = new ArrayList<>();
        for (Term<? super T, ?> term : terms) {
            added.add(term.node());
        }
        State<T> copy = state.copy();
        copy.groups = joined(state.groups, added);
        return new Query<>(copy);
    }

    /** Only groups for which the condition holds, besides all conditions on groups given before. */
    public Query<T> having(Condition<? super T> condition) {
        State<T> copy = state.copy();
        copy.having = both(state.having, condition);
        return new Query<>(copy);
    }

    /** Each result once; for projections only. */
    public Query<T> distinct() {
        State<T> copy = state.copy();
        copy.duplicates = Duplicates.REMOVED;
        return new Query<>(copy);
    }

    /** In this order; added behind the orders given before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> orderBy(Order<T>... orders) {
        State<T> copy = state.copy();
        copy.orders = joined(state.orders, Arrays.asList(orders));
        return new Query<>(copy);
    }

    /** Loads an association with the rows; a second include of the same association replaces the first. */
    public <X> Query<T> include(Association<T, X> association) {
        return include(association, query -> query);
    }

    /** Loads a part of an association with the rows; a {@code limit} counts for each parent. */
    public <X> Query<T> include(Association<T, X> association, UnaryOperator<Query<X>> part) {
        return included(new Include<>(association, part.apply(all())));
    }

    /**
     * Loads a part of an association with the rows, by a part of its junction. Orders of the junction come before those of the
     * association.
     */
    public <X, J> Query<T> include(
            ToManyThrough<T, X, J> association, UnaryOperator<Query<X>> part, UnaryOperator<Query<J>> junction) {
        return included(new Include<>(association, part.apply(all()), junction.apply(all())));
    }

    private Query<T> included(Include<T, ?> added) {
        State<T> copy = state.copy();
        copy.includes = new ArrayList<>(state.includes);
        copy.includes.removeIf(include ->
                include.association().name().equals(added.association().name()));
        copy.includes.add(added);
        return new Query<>(copy);
    }

    /** At most so many rows; {@code rows} is not negative. */
    public Query<T> limit(long rows) {
        State<T> copy = state.copy();
        copy.limit = notNegative("limit", rows);
        return new Query<>(copy);
    }

    /** Without the first rows; {@code rows} is not negative. */
    public Query<T> offset(long rows) {
        State<T> copy = state.copy();
        copy.offset = notNegative("offset", rows);
        return new Query<>(copy);
    }

    /**
     * Reads only these attributes, those that virtual ones need, and the id; the others stay unread in the instances and are never
     * written back.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> attributes(Property<T, ?>... attributes) {
        if (attributes.length == 0) {
            throw new QueryException("No attribute was given to attributes(…); name at least one");
        }
        State<T> copy = state.copy();
        copy.attributes = read(List.of(attributes));
        return new Query<>(copy);
    }

    /** Empty where all are needed. */
    private static <T> List<Attribute<T, ?>> read(List<Property<T, ?>> properties) {
        Map<String, Attribute<T, ?>> read = new LinkedHashMap<>();
        for (Property<T, ?> property : properties) {
            if (property.reads().isEmpty()) {
                return List.of();
            }
            property.reads().forEach(attribute -> read.putIfAbsent(attribute.name(), attribute));
        }
        return List.copyOf(read.values());
    }

    /** Sees rows that were softly deleted, too. */
    public Query<T> withDeleted() {
        State<T> copy = state.copy();
        copy.visibility = Visibility.ALL;
        return new Query<>(copy);
    }

    /** Reads all windows, includes counted in, as of the same moment: in a transaction, which holds a connection until it ends. */
    public Query<T> consistent() {
        State<T> copy = state.copy();
        copy.mode = ReadMode.CONSISTENT;
        return new Query<>(copy);
    }

    /** Reads by one plain stream, which holds its connection until it ends. */
    public Query<T> streaming() {
        State<T> copy = state.copy();
        copy.mode = ReadMode.STREAMING;
        return new Query<>(copy);
    }

    /** Locks the rows, but not those of includes, until the transaction ends that reads them. */
    public Query<T> lock(Lock lock) {
        State<T> copy = state.copy();
        copy.lock = Objects.requireNonNull(lock, "lock");
        return new Query<>(copy);
    }

    /**
     * Only rows behind the one with these values, in the order of the query made total by the id. For the engine: programs ask
     * for what follows a cursor.
     */
    public Query<T> behind(List<? extends @Nullable Object> values) {
        State<T> copy = state.copy();
        copy.behind = Collections.unmodifiableList(new ArrayList<@Nullable Object>(values));
        return new Query<>(copy);
    }

    /** Reads all attributes but these; the id is always read. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> attributesExcept(Attribute<T, ?>... attributes) {
        State<T> copy = state.copy();
        copy.excluded = joined(state.excluded, Arrays.asList(attributes));
        return new Query<>(copy);
    }

    /** Tells the database what to do with indexes of these names. */
    public Query<T> indexHint(IndexHint.Advice advice, String... indexes) {
        if (indexes.length == 0) {
            throw new QueryException("No index was given to indexHint(…); name at least one");
        }
        State<T> copy = state.copy();
        copy.indexHints = joined(state.indexHints, List.of(new IndexHint(advice, List.of(indexes))));
        return new Query<>(copy);
    }

    /**
     * In an include, leaves out rows for which the include finds nothing; every read of them keeps to that, counts too. Only an
     * include may say so.
     */
    public Query<T> required() {
        State<T> copy = state.copy();
        copy.required = true;
        return new Query<>(copy);
    }

    /** What scopes make of this query, one after the other; the default scope of the model holds besides. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> scope(Scope<T>... scopes) {
        Query<T> narrowed = this;
        for (Scope<T> scope : scopes) {
            if (scope == null) {
                throw new QueryException("A null was given to scope(…); leave the call out where there is no scope");
            }
            narrowed = scope.apply(narrowed);
        }
        return narrowed;
    }

    /**
     * Without the default scope of the model. Other models that the query looks at keep theirs; an include says it by itself, as in
     * {@code include(User_.posts, post -> post.unscoped())}.
     */
    public Query<T> unscoped() {
        State<T> copy = state.copy();
        copy.scoping = Scoping.NONE;
        return new Query<>(copy);
    }

    /**
     * This query with orders and attributes of the default scope of its model where it has none of its own, and with these includes.
     * Only the conditions of the default scope are still to come. For the engine.
     */
    public Query<T> completedBy(Query<T> defaults, List<Include<T, ?>> includes) {
        State<T> copy = state.copy();
        copy.scoping = Scoping.CONDITIONS;
        copy.includes = List.copyOf(includes);
        if (state.orders.isEmpty()) {
            copy.orders = defaults.orders();
        }
        if (state.attributes.isEmpty()) {
            copy.attributes = defaults.attributes();
            copy.excluded = joined(defaults.excluded(), state.excluded);
        }
        return new Query<>(copy);
    }

    /** This query with these includes in place of its own. For the engine. */
    public Query<T> withIncludes(List<Include<T, ?>> includes) {
        State<T> copy = state.copy();
        copy.includes = List.copyOf(includes);
        return new Query<>(copy);
    }

    /** Which rows, null for all. */
    public @Nullable Condition<T> condition() {
        return state.condition;
    }

    /** What the rows of a group share, empty for no groups. */
    public List<Node> groups() {
        return state.groups;
    }

    /** Which groups, null for all. */
    public @Nullable Condition<T> having() {
        return state.having;
    }

    /** Whether each result stands for one row: nothing is grouped, and nothing made distinct. */
    public boolean readsSingleRows() {
        return state.groups.isEmpty() && state.having == null && state.duplicates != Duplicates.REMOVED;
    }

    /** Whether equal results are kept. */
    public Duplicates duplicates() {
        return state.duplicates;
    }

    /** In which order, empty for the order of the id. */
    public List<Order<T>> orders() {
        return state.orders;
    }

    /** What to load with the rows. */
    public List<Include<T, ?>> includes() {
        return List.copyOf(state.includes);
    }

    /** How many rows at the most, null for all. */
    public @Nullable Long limit() {
        return state.limit;
    }

    /** How many rows to leave out, 0 for none. */
    public long offset() {
        return state.offset;
    }

    /** Which attributes, empty for all. */
    public List<Attribute<T, ?>> attributes() {
        return state.attributes;
    }

    /** Whether softly deleted rows are seen. */
    public Visibility visibility() {
        return state.visibility;
    }

    /** The values of the order behind which the rows begin, null to begin at the first. */
    public @Nullable List<@Nullable Object> behind() {
        return state.behind;
    }

    /** Which attributes are not read, empty for none. */
    public List<Attribute<T, ?>> excluded() {
        return state.excluded;
    }

    /** What the database is told about indexes. */
    public List<IndexHint> indexHints() {
        return state.indexHints;
    }

    /** How the rows are locked, null for not at all. */
    public @Nullable Lock lock() {
        return state.lock;
    }

    /** What the default scope of the model adds. */
    public Scoping scoping() {
        return state.scoping;
    }

    /** How the rows reach the subscriber. */
    public ReadMode readMode() {
        return state.mode;
    }

    /** Whether an include of this query leaves out rows for which it finds nothing. */
    public boolean isRequired() {
        return state.required;
    }

    private static <T> Condition<T> both(@Nullable Condition<T> first, Condition<? super T> second) {
        return first == null ? new Condition<>(second.node()) : first.and(second);
    }

    private static <E> List<E> joined(List<E> head, List<E> tail) {
        List<E> both = new ArrayList<>(head);
        both.addAll(tail);
        return List.copyOf(both);
    }

    private static long notNegative(String name, long rows) {
        if (rows < 0) {
            throw new QueryException("The " + name + " of a query is " + rows + "; it must not be negative");
        }
        return rows;
    }

    /** Which rows of a paranoid model are seen. */
    public enum Visibility {
        /** Rows that are not softly deleted. */
        LIVE,
        /** All rows. */
        ALL
    }

    /** What the default scope of its model adds to a query. */
    public enum Scoping {
        /** All that it says. */
        WHOLE,
        /** Conditions; for the rest is in the query, or has no meaning there. */
        CONDITIONS,
        /** Nothing. */
        NONE
    }

    private static final class State<T> {
        private @Nullable Condition<T> condition;
        private List<Order<T>> orders = List.of();
        private List<Node> groups = List.of();
        private @Nullable Condition<T> having;
        private Duplicates duplicates = Duplicates.KEPT;
        private List<Include<T, ?>> includes = List.of();
        private @Nullable Long limit;
        private long offset;
        private List<Attribute<T, ?>> attributes = List.of();
        private Visibility visibility = Visibility.LIVE;
        private ReadMode mode = ReadMode.WINDOWED;
        private @Nullable Lock lock;
        private List<IndexHint> indexHints = List.of();
        private @Nullable List<@Nullable Object> behind;
        private List<Attribute<T, ?>> excluded = List.of();
        private boolean required;
        private Scoping scoping = Scoping.WHOLE;

        private State<T> copy() {
            State<T> copy = new State<>();
            copy.condition = condition;
            copy.orders = orders;
            copy.groups = groups;
            copy.having = having;
            copy.duplicates = duplicates;
            copy.includes = includes;
            copy.limit = limit;
            copy.offset = offset;
            copy.attributes = attributes;
            copy.visibility = visibility;
            copy.mode = mode;
            copy.lock = lock;
            copy.indexHints = indexHints;
            copy.behind = behind;
            copy.excluded = excluded;
            copy.required = required;
            copy.scoping = scoping;
            return copy;
        }
    }
}
