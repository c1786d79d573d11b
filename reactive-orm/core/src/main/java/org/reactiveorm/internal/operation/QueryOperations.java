package org.reactiveorm.internal.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.OnDemandFlux;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.internal.loading.LockGuard;
import org.reactiveorm.internal.loading.WindowedRead;
import org.reactiveorm.internal.mapping.ProjectionReader;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.ModelSubselect;
import org.reactiveorm.internal.plan.statement.ProjectionPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.ReadMode;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.projection.Projection;
import org.reactiveorm.query.tree.Subselect;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.transaction.Isolation;
import org.reactiveorm.transaction.TransactionOptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be read of the rows of one query. Immutable. */
public final class QueryOperations<T> {

    private static final TransactionOptions ONE_MOMENT =
            TransactionOptions.DEFAULT.isolation(Isolation.REPEATABLE_READ).readOnly();

    private final OperationContext context;
    private final MappedModel<T> model;
    private final Query<T> query;

    QueryOperations(OperationContext context, MappedModel<T> model, Query<T> query) {
        this.context = context;
        this.model = model;
        this.query = query;
        if (query.isRequired()) {
            throw new QueryException(
                    "A query of " + model + " is required(), which only an include can be; take it away");
        }
    }

    /** The instances. */
    public Flux<T> all() {
        requireUngrouped("all()");
        Query<T> whole = whole();
        if (!(whole.attributes().isEmpty() && whole.excluded().isEmpty())
                && !ActiveRecord.class.isAssignableFrom(model.definition().type())) {
            throw new QueryException(
                    "Some attributes of " + model + " cannot be read into the plain class, which would write"
                            + " the others back as null; extend ActiveRecord, or use select(…).into(…)");
        }
        StatementExecutor executor = context.reads().executor();
        WindowedRead<T> read = new WindowedRead<>(context.reads(), model, whole);
        Flux<T> instances = executor.onOneServer(guarded(read.instances()));
        TransactionOptions moment = executor.isFromWriter() ? ONE_MOMENT.useWriter() : ONE_MOMENT;
        return whole.readMode() == ReadMode.CONSISTENT
                ? context.transactions().streamUncommitted(moment, transaction -> instances)
                : instances;
    }

    /** The query with all that default scopes say to instances. */
    public Query<T> whole() {
        return DefaultScopes.ofInstances(model, query);
    }

    /** The only instance. */
    public Mono<T> one() {
        Long limit = query.limit();
        Query<T> two = query.limit(limit == null ? 2 : Math.min(2, limit));
        return new QueryOperations<>(context, model, two).all().collectList().flatMap(rows -> {
            if (rows.size() > 1) {
                return Mono.error(new NonUniqueResultException(
                        "one() found more than one " + model + "; narrow the condition, or use first() or all()"));
            }
            return rows.isEmpty() ? Mono.empty() : Mono.just(rows.get(0));
        });
    }

    /** The first instance. */
    public Mono<T> first() {
        Long limit = query.limit();
        Query<T> single = query.limit(limit == null ? 1 : Math.min(1, limit));
        return new QueryOperations<>(context, model, single).all().singleOrEmpty();
    }

    /** What a projection makes of the rows. */
    public <R> Flux<R> projected(Projection<T, R> projection) {
        requireNoIncludes();
        ProjectionPlan plan = planner().projection(projection.terms());
        return guarded(new OnDemandFlux<>(demand -> {
            ProjectionReader<R> reader = new ProjectionReader<>(plan.columns(), projection);
            CompiledStatement statement = context.dialect().compile(plan.statement());
            StatementExecutor executor = context.reads().executor();
            if (demand == Long.MAX_VALUE) {
                return executor.query(statement, reader::read);
            }
            return context.engine().limits().fitsWindow(query.limit())
                    ? executor.query(statement, reader::read).collectList().flatMapIterable(results -> results)
                    : executor.stream(statement, reader::read);
        }));
    }

    /** The same projection, to be combined with others. */
    public <R> CombinedOperations<R> combinable(Projection<T, R> projection) {
        requireNoIncludes();
        if (query.lock() != null) {
            throw new QueryException("A query of " + model
                    + " that is combined with others cannot lock its rows; take the" + " lock away");
        }
        return new CombinedOperations<>(context, projection, planner().projection(projection.terms()));
    }

    private <R> Flux<R> guarded(Flux<R> rows) {
        return LockGuard.guard(context.reads().executor(), model, query, rows);
    }

    /** One value of all rows that the conditions hold for. */
    public <V> Mono<V> aggregate(Term<? super T, V> aggregate) {
        requireUngrouped("aggregate(…)");
        ProjectionPlan plan = planner().aggregate(aggregate);
        return context.read(
                        plan.statement(),
                        row -> QueryOperations.<V>values(
                                plan, row.get(0, plan.columns().get(0).rawType())))
                .concatMapIterable(values -> values, 1)
                .singleOrEmpty();
    }

    @SuppressWarnings("unchecked") // the column decodes to the type of the term
    private static <V> List<V> values(ProjectionPlan plan, @Nullable Object raw) {
        Object value = plan.columns().get(0).decode(raw);
        return value == null ? List.of() : List.of((V) value);
    }

    /** The query, as a part of another one. */
    public Subselect subselect(Term<? super T, ?> term) {
        requireNoIncludes();
        return new ModelSubselect<>(model, query, term.node());
    }

    /** The number of rows that the conditions hold for. */
    public Mono<Long> count() {
        requireUngrouped("count()");
        return context.read(planner().count(), row -> ((Number) present(row.get(0))).longValue())
                .single();
    }

    /** Whether the conditions hold for any row. */
    public Mono<Boolean> exists() {
        requireUngrouped("exists()");
        return context.read(planner().exists(), row -> true).hasElements();
    }

    /** Parts of the rows. */
    public PageOperations<T> pages() {
        return new PageOperations<>(context, model, whole());
    }

    /** How the database would read the rows. */
    public Mono<String> explain() {
        SelectPlanner<T> rows = new SelectPlanner<>(context.dialect(), model, whole());
        return RawOperations.explain(
                context, rows.rows(query.limit(), query.offset()).statement());
    }

    private void requireNoIncludes() {
        if (!query.includes().isEmpty()) {
            throw new QueryException(
                    "A projection of " + model + " cannot include associations; take the include away");
        }
    }

    private void requireUngrouped(String verb) {
        if (!query.readsSingleRows()) {
            throw new QueryException(verb + " of " + model
                    + " reads single rows, and the query groups them or makes them distinct; use select(…).into(…)");
        }
    }

    private SelectPlanner<T> planner() {
        return new SelectPlanner<>(context.dialect(), model, query);
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("A count came back without a value");
        }
        return value;
    }
}
