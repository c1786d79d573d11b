package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** Changes numbers of one row in one step, whatever they are, and reads them into the instance. */
final class IncrementOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final WritePlanner<T> planner;

    IncrementOperation(OperationContext context, MappedModel<T> model) {
        this.context = context;
        this.model = model;
        this.planner = new WritePlanner<>(context.dialect(), model);
    }

    Mono<T> increment(T instance, List<Assignment<T>> assignments) {
        if (assignments.isEmpty()) {
            return Mono.error(new QueryException("increment(…) of " + model + " was given nothing to change"));
        }
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        Set<MappedAttribute<T>> changed = new LinkedHashSet<>();
        for (Assignment<T> assignment : assignments) {
            WritePlanner.Value<T> value = QueryWrites.value(model, assignment);
            values.add(value);
            changed.add(value.attribute());
        }
        MappedAttribute<T> updatedAt = model.updatedAt();
        if (updatedAt != null && changed.add(updatedAt)) {
            values.add(new WritePlanner.Value<>(updatedAt, context.now()));
        }
        MappedAttribute<T> version = model.version();
        if (version != null) {
            changed.add(version);
        }
        List<MappedAttribute<T>> read = List.copyOf(changed);
        List<WritePlanner.Value<T>> row = planner.row(id(instance));
        return written(values, row, read).map(now -> filled(instance, read, now));
    }

    private Mono<@Nullable Object[]> written(
            List<WritePlanner.Value<T>> values, List<WritePlanner.Value<T>> row, List<MappedAttribute<T>> read) {
        if (context.dialect().features().contains(Feature.UPDATE_RETURNING)) {
            return query(planner.updateByValues(values, row, read), read).switchIfEmpty(Mono.error(this::missing));
        }
        return context.inTransaction(() -> context.execute(planner.updateByValues(values, row, List.of()))
                .flatMap(rows -> rows == 0
                        ? Mono.error(missing())
                        : query(
                                new SelectPlanner<>(context.dialect(), model, Query.<T>all()).valuesOf(read, row),
                                read)));
    }

    private Mono<@Nullable Object[]> query(org.reactiveorm.sql.Statement statement, List<MappedAttribute<T>> read) {
        return context.query(statement, row -> {
                    @Nullable Object[] values = new @Nullable Object[read.size()];
                    for (int i = 0; i < values.length; i++) {
                        MappedAttribute<T> attribute = read.get(i);
                        values[i] = attribute.decode(row.get(i, attribute.rawType()));
                    }
                    return values;
                })
                .singleOrEmpty();
    }

    private T filled(T instance, List<MappedAttribute<T>> read, @Nullable Object[] now) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        for (int i = 0; i < now.length; i++) {
            MappedAttribute<T> attribute = read.get(i);
            if (attribute == model.version() && !isNext(attribute, instance, snapshot, now[i])) {
                continue;
            }
            attribute.set(instance, now[i]);
            if (snapshot != null) {
                snapshot[attribute.index()] = Snapshot.kept(attribute, now[i]);
            }
        }
        return instance;
    }

    /** An instance that was stale before must stay so, or its next save would overwrite what it has not seen. */
    private boolean isNext(
            MappedAttribute<T> version, T instance, @Nullable Object @Nullable [] snapshot, @Nullable Object now) {
        Object known = snapshot == null ? version.get(instance) : snapshot[version.index()];
        return Objects.equals(Versions.next(version, known), now);
    }

    private Object id(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        Object id = snapshot == null ? model.key().of(instance) : model.key().among(snapshot);
        if (id == null || (state != null && snapshot == null)) {
            throw new QueryException("A " + model + " that has no row cannot be incremented; save it first");
        }
        return id;
    }

    private EntityNotFoundException missing() {
        return new EntityNotFoundException("The row of the " + model + " to increment is gone");
    }
}
