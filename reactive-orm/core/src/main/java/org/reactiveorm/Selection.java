package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.internal.operation.CombinedOperations;
import org.reactiveorm.internal.operation.ModelOperations;
import org.reactiveorm.internal.operation.PageOperations;
import org.reactiveorm.internal.operation.QueryWrites;
import org.reactiveorm.internal.operation.UpsertOptions.Stamping;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.NumberTerm;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.projection.Projection;
import org.reactiveorm.query.tree.Subselect;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A query of one model in one database. Immutable; each call returns a new one. Publishers are as {@link Repository} says.
 *
 * @param <T> the model
 */
@CheckReturnValue
public final class Selection<T> extends Projectable<T> {

    private final ModelOperations<T> operations;
    private final Query<T> query;
    private final @Nullable Supplier<? extends Throwable> onEmpty;
    private final Stamping stamping;

    Selection(ModelOperations<T> operations, Query<T> query) {
        this(operations, query, null, Stamping.STAMPED);
    }

    private Selection(
            ModelOperations<T> operations,
            Query<T> query,
            @Nullable Supplier<? extends Throwable> onEmpty,
            Stamping stamping) {
        this.operations = operations;
        this.query = query;
        this.onEmpty = onEmpty;
        this.stamping = stamping;
    }

    /**
     * The instances, in the order asked for, made total by the id.
     *
     * <p>Demand decides how much is read: unbounded demand without includes is one statement, everything else comes in windows
     * that begin with the demand and grow, and between windows no connection is held. Windows are not one snapshot.
     */
    public Flux<T> all() {
        return required(operations.of(query).all());
    }

    /** All instances at once; an empty list if there are none. */
    public Mono<List<T>> list() {
        return all().collectList();
    }

    /** The only instance, empty if there is none; a {@link org.reactiveorm.error.NonUniqueResultException} if there are more. */
    public Mono<T> one() {
        return required(operations.of(query).one());
    }

    /** The first instance, empty if there is none. */
    public Mono<T> first() {
        return required(operations.of(query).first());
    }

    /** The number of rows for which the condition holds, whatever limit and offset are. */
    public Mono<Long> count() {
        return operations.of(query).count();
    }

    /** How many rows have a value. */
    public Mono<Long> count(Term<? super T, ?> term) {
        return aggregate(term.count());
    }

    /** How many different values the rows have. */
    public Mono<Long> countDistinct(Term<? super T, ?> term) {
        return aggregate(term.countDistinct());
    }

    /** The sum of a number, exact and never too large; empty where no row has one. */
    public Mono<BigDecimal> sum(NumberTerm<? super T, ?> number) {
        return aggregate(number.sum());
    }

    /** The mean of a number, to the precision of a double; empty where no row has one. */
    public Mono<Double> average(NumberTerm<? super T, ?> number) {
        return aggregate(number.average());
    }

    /** The least value; empty where no row has one. */
    public <V> Mono<V> min(ComparableTerm<? super T, V> term) {
        return aggregate(term.min());
    }

    /** The greatest value; empty where no row has one. */
    public <V> Mono<V> max(ComparableTerm<? super T, V> term) {
        return aggregate(term.max());
    }

    /** One value of all rows for which the condition holds, whatever limit and offset are; empty where it is null. */
    public <V> Mono<V> aggregate(Term<? super T, V> aggregate) {
        return operations.of(query).aggregate(aggregate);
    }

    /** Whether the condition holds for any row. */
    public Mono<Boolean> exists() {
        return operations.of(query).exists();
    }

    /** Leaves {@code updatedAt} as it is, where this selection is changed; the version follows all the same. */
    public Selection<T> silent() {
        return new Selection<>(operations, query, onEmpty, Stamping.SILENT);
    }

    /**
     * Sets attributes of the rows for which the condition holds; emits how many there were. {@code updatedAt} and the version
     * follow. With a limit, of the first rows in the order.
     *
     * @throws org.reactiveorm.error.QueryException at once, if there is no condition; see {@link #updateAll}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Mono<Long> update(Assignment<T>... assignments) {
        return writes().update(List.of(assignments));
    }

    /** As {@link #update}, with a condition or without. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Mono<Long> updateAll(Assignment<T>... assignments) {
        return writes().updateAll(List.of(assignments));
    }

    /**
     * As {@link #update}; emits the rows as they are then, in any order.
     *
     * @throws org.reactiveorm.error.UnsupportedFeatureException at once, on MariaDB and MySQL
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Flux<T> updateReturning(Assignment<T>... assignments) {
        return writes().updateReturning(List.of(assignments));
    }

    /**
     * Adds to a number of the rows for which the condition holds, in one step; emits how many there were. As {@link #update}
     * otherwise, which takes several of {@link Assignment#increment} at once.
     */
    public <N extends Number> Mono<Long> increment(Attribute<T, N> attribute, N by) {
        return writes().update(List.of(Assignment.increment(attribute, by)));
    }

    /** As {@link #increment}, taking from the number. */
    public <N extends Number> Mono<Long> decrement(Attribute<T, N> attribute, N by) {
        return writes().update(List.of(Assignment.decrement(attribute, by)));
    }

    /**
     * Removes the rows for which the condition holds, or marks them as deleted where the model is paranoid; emits how many
     * there were. With a limit, the first rows in the order.
     *
     * @throws org.reactiveorm.error.QueryException at once, if there is no condition; see {@link #destroyAll}
     */
    public Mono<Long> destroy() {
        return writes().destroy();
    }

    /** As {@link #destroy}, with a condition or without. */
    public Mono<Long> destroyAll() {
        return writes().destroyAll();
    }

    /**
     * Removes the rows for which the condition holds, even where the model is paranoid, and those that are marked as deleted
     * too; emits how many there were.
     *
     * @throws org.reactiveorm.error.QueryException at once, if there is no condition; see {@link #forceDestroyAll}
     */
    public Mono<Long> forceDestroy() {
        return writes().forceDestroy();
    }

    /** As {@link #forceDestroy}, with a condition or without. */
    public Mono<Long> forceDestroyAll() {
        return writes().forceDestroyAll();
    }

    /** Takes the mark of a soft deletion away from the rows for which the condition holds; emits how many there were. */
    public Mono<Long> restore() {
        return writes().restore();
    }

    private QueryWrites<T> writes() {
        return operations.writes(query, stamping);
    }

    /**
     * The first row for which the condition holds or, where there is none, a new one. What the condition says to be equal is set in
     * it, and {@code defaults} sets the rest. Many at once make one row, if a unique key covers what the condition asks for; in a
     * transaction, too, which goes on where another one was faster. Hooks run as for a create.
     *
     * @return the instance, found or created; a {@link org.reactiveorm.error.ConstraintViolationException} if the new row breaks
     *     another unique key
     * @throws org.reactiveorm.error.QueryException at once, if there is no condition
     */
    public Mono<Outcome<T>> findOrCreate(Consumer<? super T> defaults) {
        return operations.findOrCreate(query).findOrCreate(defaults);
    }

    /** As {@link #findOrCreate}, but a new instance is only built and waits to be saved. */
    public Mono<Outcome<T>> findOrBuild(Consumer<? super T> defaults) {
        return operations.findOrCreate(query).findOrBuild(defaults);
    }

    /** How the database would read the rows, in its own words: the plan of the parents' statement, which is not run. */
    public Mono<String> explain() {
        return operations.of(query).explain();
    }

    /** This selection, with a listener to its statements, besides the one of the {@code Orm}. */
    public Selection<T> logging(StatementListener listener) {
        return new Selection<>(operations.heardBy(listener), query, onEmpty, stamping);
    }

    /** This selection, with rows read from the writer, as {@link Repository#useWriter} says. */
    public Selection<T> useWriter() {
        return new Selection<>(operations.fromWriter(), query, onEmpty, stamping);
    }

    /** The query as a value. */
    public Query<T> toQuery() {
        return query;
    }

    Subselect subselect(Term<? super T, ?> term) {
        return operations.of(query).subselect(term);
    }

    <R> Flux<R> projected(Projection<T, R> projection) {
        return required(operations.of(query).projected(projection));
    }

    <R> CombinedOperations<R> combinable(Projection<T, R> projection) {
        return operations.of(query).combinable(projection);
    }

    PageOperations<T> pages() {
        return operations.of(query).pages();
    }

    Projected<T, Map<String, @Nullable Object>> mapped() {
        Query<T> whole = operations.of(query).whole();
        List<Attribute<T, ?>> attributes = new ArrayList<>(whole.attributes());
        if (attributes.isEmpty()) {
            operations.model().attributes().forEach(all -> attributes.add(new Attribute<>(all.name(), all.type())));
        }
        whole.excluded()
                .forEach(unwanted ->
                        attributes.removeIf(attribute -> attribute.name().equals(unwanted.name())));
        List<String> names = attributes.stream().map(Attribute::name).toList();
        Selection<T> ordered = query.readsSingleRows() ? selection(DefaultScopes.ofRows(model(), query)) : this;
        return new Projected<>(ordered, new Projection<>(attributes, values -> byName(names, values)));
    }

    private static Map<String, @Nullable Object> byName(List<String> names, @Nullable Object[] values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(names.get(i), values[i]);
        }
        return row;
    }

    Selection<T> rejecting(@Nullable Supplier<? extends Throwable> error) {
        Supplier<? extends Throwable> missing = () -> new EntityNotFoundException(
                "No " + operations.model() + " fulfils the conditions of a query that must find one");
        return new Selection<>(operations, query, error == null ? missing : error, stamping);
    }

    private <R> Flux<R> required(Flux<R> rows) {
        Supplier<? extends Throwable> error = onEmpty;
        return error == null ? rows : rows.switchIfEmpty(Flux.error(error));
    }

    private <R> Mono<R> required(Mono<R> row) {
        Supplier<? extends Throwable> error = onEmpty;
        return error == null ? row : row.switchIfEmpty(Mono.error(error));
    }

    @Override
    MappedModel<T> model() {
        return operations.model();
    }

    @Override
    Query<T> query() {
        return query;
    }

    @Override
    Selection<T> selection(Query<T> changed) {
        return new Selection<>(operations, changed, onEmpty, stamping);
    }
}
