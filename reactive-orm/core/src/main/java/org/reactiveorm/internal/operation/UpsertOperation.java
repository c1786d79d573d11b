package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.internal.plan.statement.UniqueKeys;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.InsertStatement;
import org.reactiveorm.sql.OnConflict;
import reactor.core.publisher.Mono;

/** Inserts a row or, where it is there already, changes it: by one statement where the database can, else by few. */
public final class UpsertOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelBehaviour<T> behaviour;
    private final ModelOperations<T> operations;
    private final UpsertOptions<T> options;
    private final UniqueKeys<T> keys;
    private final WritePlanner<T> planner;

    UpsertOperation(
            OperationContext context,
            MappedModel<T> model,
            ModelBehaviour<T> behaviour,
            ModelOperations<T> operations,
            UpsertOptions<T> options) {
        this.context = context;
        this.model = model;
        this.behaviour = behaviour;
        this.operations = operations;
        this.options = options;
        this.keys = new UniqueKeys<>(model);
        this.planner = new WritePlanner<>(context.dialect(), model);
        options.check(model, keys);
    }

    /** Upserts without reading the row back: the instance stays as it is. */
    public Mono<Outcome.Kind> run(Supplier<? extends T> source) {
        return Mono.defer(() -> hooked(source.get(), this::write));
    }

    /** Upserts and reads the row into the instance. */
    public Mono<Outcome<T>> returning(Supplier<? extends T> source) {
        return Mono.defer(() -> {
            T instance = source.get();
            return hooked(instance, this::writeAndRead).map(kind -> new Outcome<>(instance, kind));
        });
    }

    private Mono<Outcome.Kind> hooked(T instance, Function<T, Mono<Outcome.Kind>> work) {
        InstanceState<T> state = InstanceBinder.state(instance);
        if (state != null && state.snapshot() != null) {
            return Mono.error(new QueryException(
                    "upsert(…) was given a " + model + " that was read or saved before; use save(…) or update(…)"));
        }
        operations.attach(instance);
        return context.hooked(
                behaviour,
                instance,
                List.of(HookEvent.BEFORE_UPSERT),
                () -> work.apply(instance),
                List.of(HookEvent.AFTER_UPSERT));
    }

    private Mono<Outcome.Kind> write(T instance) {
        Row row = row(instance);
        return Races.retried(context, () -> write(row, List.of(), null));
    }

    private Mono<Outcome.Kind> writeAndRead(T instance) {
        Row row = row(instance);
        if (has(Feature.UPSERT_OUTCOME) && has(Feature.INSERT_RETURNING)) {
            return Races.retried(context, () -> write(row, model.attributes(), instance))
                    .doOnNext(kind -> operations.bindHolders(instance));
        }
        return context.inTransaction(() -> Races.retried(context, () -> write(row, List.of(), null))
                .flatMap(kind -> read(row, instance).thenReturn(kind)));
    }

    private Mono<Outcome.Kind> write(Row row, List<MappedAttribute<T>> read, @Nullable T into) {
        if (!has(Feature.ATOMIC_UPSERT)) {
            return updateOrInsert(row);
        }
        boolean tells = has(Feature.UPSERT_OUTCOME);
        OnConflict.Update rule = planner.overwriting(
                row.key, row.overwritten, tells ? OnConflict.Report.OUTCOME : OnConflict.Report.COLUMNS);
        InsertStatement statement = planner.upsert(List.<@Nullable Object[]>of(row.values), row.written, read, rule);
        Mono<Outcome.Kind> outcome = tells
                ? query(statement, read, into)
                : context.execute(statement).map(changed -> kind(changed, row));
        return outcome.onErrorMap(error -> Races.onOtherKey(context.dialect(), model, error));
    }

    /** Tells exactly what happened, where one statement would not; whoever is overtaken between the two begins anew. */
    private Mono<Outcome.Kind> updateOrInsert(Row row) {
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        for (MappedAttribute<T> attribute : row.overwritten.isEmpty() ? row.key : row.overwritten) {
            values.add(new WritePlanner.Value<>(attribute, row.values[attribute.index()]));
        }
        InsertStatement insert = planner.insert(List.<@Nullable Object[]>of(row.values), row.written, List.of());
        return context.execute(planner.updateByValues(values, row.wanted(), List.of()))
                .flatMap(changed -> changed > 0
                        ? Mono.just(Outcome.Kind.UPDATED)
                        : context.execute(insert).thenReturn(Outcome.Kind.CREATED));
    }

    private Mono<Outcome.Kind> query(InsertStatement statement, List<MappedAttribute<T>> read, @Nullable T into) {
        SiblingReader<T> reader = new SiblingReader<>(context.engine(), new RowShape<>(model, read));
        return context.query(statement, row -> {
                    if (into != null) {
                        reader.readInto(row, into);
                    }
                    return Boolean.TRUE.equals(row.get(read.size())) ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED;
                })
                .single();
    }

    /** One row is an insert, or an update to the values that were there: that cannot be where something counts or is dated. */
    private Outcome.Kind kind(long changed, Row row) {
        if (changed != 1) {
            return Outcome.Kind.UPDATED;
        }
        boolean alwaysChanges =
                model.version() != null || (model.updatedAt() != null && row.overwritten.contains(model.updatedAt()));
        return alwaysChanges ? Outcome.Kind.CREATED : Outcome.Kind.UNKNOWN;
    }

    private Mono<T> read(Row row, T instance) {
        SelectPlan<T> plan = new SelectPlanner<>(context.dialect(), model, Query.<T>all()).rowsByValues(row.wanted());
        SiblingReader<T> reader = new SiblingReader<>(context.engine(), plan.shape());
        return context.query(plan.statement(), found -> reader.readInto(found, instance))
                .single()
                .doOnNext(operations::bindHolders);
    }

    private Row row(T instance) {
        @Nullable Object[] values = operations.newRow(instance);
        Set<MappedAttribute<T>> made = new HashSet<>(planner.made(instance));
        List<MappedAttribute<T>> wanted = options.key(keys);
        List<MappedAttribute<T>> key =
                wanted.isEmpty() ? keys.keyOf(values, model.key().of(instance) != null) : wanted;
        for (MappedAttribute<T> attribute : key) {
            if (values[attribute.index()] == null) {
                throw new QueryException("The " + model + " has no value for " + attribute.describe()
                        + ", on which its upsert is to conflict; set it, or name other attributes by onConflict(…)");
            }
        }
        List<MappedAttribute<T>> overwritten = options.overwritten(model, key, Snapshot.set(model, instance));
        overwritten.forEach(made::remove);
        return new Row(values, planner.without(made), key, overwritten);
    }

    private boolean has(Feature feature) {
        return context.dialect().features().contains(feature);
    }

    /** A row on its way, and what happens where it is there already. */
    private final class Row {

        private final @Nullable Object[] values;
        private final List<MappedAttribute<T>> written;
        private final List<MappedAttribute<T>> key;
        private final List<MappedAttribute<T>> overwritten;

        Row(
                @Nullable Object[] values,
                List<MappedAttribute<T>> written,
                List<MappedAttribute<T>> key,
                List<MappedAttribute<T>> overwritten) {
            this.values = values;
            this.written = written;
            this.key = key;
            this.overwritten = overwritten;
        }

        /** The values that the row is found by. */
        List<WritePlanner.Value<T>> wanted() {
            List<WritePlanner.Value<T>> wanted = new ArrayList<>();
            for (MappedAttribute<T> attribute : key) {
                wanted.add(new WritePlanner.Value<>(attribute, values[attribute.index()]));
            }
            return wanted;
        }
    }
}
