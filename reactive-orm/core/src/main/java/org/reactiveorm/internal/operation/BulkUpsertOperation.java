package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.UniqueKeys;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inserts many instances of which some may have a row already, by few statements. Immutable. */
public final class BulkUpsertOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelOperations<T> operations;
    private final UpsertOptions<T> options;
    private final UniqueKeys<T> keys;
    private final WritePlanner<T> planner;

    BulkUpsertOperation(
            OperationContext context, MappedModel<T> model, ModelOperations<T> operations, UpsertOptions<T> options) {
        this.context = context;
        this.model = model;
        this.operations = operations;
        this.options = options;
        this.keys = new UniqueKeys<>(model);
        this.planner = new WritePlanner<>(context.dialect(), model);
        options.check(model, keys);
    }

    /** Writes what the chunks are made of; emits how many rows were written. */
    public Mono<Long> run(Function<ChunkedWrites<T, Long>, Flux<Long>> source) {
        return source.apply(writer(this::count)).reduce(0L, Long::sum);
    }

    /** As {@link #run}; emits the rows that were written. */
    public Flux<T> returning(Function<ChunkedWrites<T, List<T>>, Flux<List<T>>> source) {
        Dialect dialect = context.dialect();
        boolean tells = options.updating() != null || dialect.features().contains(Feature.IGNORED_ROWS_COUNT);
        if (!tells || !dialect.features().contains(Feature.CONFLICT_RETURNING)) {
            throw new UnsupportedFeatureException(dialect.name() + " cannot tell which rows of " + model
                    + " a bulkCreate with a rule for conflicts has written; use run(), and read them by a query");
        }
        return source.apply(writer(this::read)).concatMapIterable(rows -> rows, 1);
    }

    private <R> ChunkedWrites<T, R> writer(Function<List<T>, Mono<R>> write) {
        int most = context.dialect().maxInsertRows(model.attributes().size());
        return new ChunkedWrites<>(context, most, this::made, write);
    }

    private Mono<Long> count(List<T> run) {
        InsertStatement statement = statement(run, List.of());
        Mono<Long> changed = Races.retried(context, () -> context.execute(statement))
                .onErrorMap(error -> Races.onOtherKey(context.dialect(), model, error));
        return options.updating() == null ? changed : changed.thenReturn((long) run.size());
    }

    private Mono<List<T>> read(List<T> run) {
        InsertStatement statement = statement(run, model.attributes());
        Mono<List<T>> rows = Races.retried(context, () -> {
            SiblingReader<T> reader = new SiblingReader<>(context.engine(), model.shape());
            return context.query(statement, reader::read).collectList();
        });
        return rows.onErrorMap(error -> Races.onOtherKey(context.dialect(), model, error));
    }

    private InsertStatement statement(List<T> run, List<MappedAttribute<T>> read) {
        List<@Nullable Object[]> rows = new ArrayList<>(run.size());
        for (T instance : run) {
            rows.add(newRow(instance));
        }
        return planner.upsert(rows, planner.without(made(run.get(0))), read, rule(rows.get(0), run.get(0)));
    }

    private @Nullable Object[] newRow(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        if (state != null && state.snapshot() != null) {
            throw new QueryException("bulkCreate(…) was given a " + model + " that has a row already; use save(…)");
        }
        return operations.newRow(operations.attach(instance));
    }

    /** What the database makes of a new row; what the row that is there takes over is not among it. */
    private List<MappedAttribute<T>> made(T instance) {
        List<MappedAttribute<T>> made = new ArrayList<>(operations.made(instance));
        List<Attribute<T, ?>> updating = options.updating();
        if (updating != null) {
            updating.forEach(attribute -> made.remove(model.attribute(attribute.name())));
        }
        return made;
    }

    private OnConflict rule(@Nullable Object[] first, T instance) {
        List<MappedAttribute<T>> named = options.key(keys);
        if (options.updating() == null) {
            List<List<String>> all = named.isEmpty() ? keys.columns() : List.of(UniqueKeys.columns(named));
            return new OnConflict.Ignore(all, model.key().first().column());
        }
        List<MappedAttribute<T>> key =
                named.isEmpty() ? keys.keyOf(first, model.key().of(instance) != null) : named;
        List<MappedAttribute<T>> overwritten = options.overwritten(model, key, List.of());
        return planner.overwriting(key, overwritten, OnConflict.Report.COLUMNS);
    }
}
