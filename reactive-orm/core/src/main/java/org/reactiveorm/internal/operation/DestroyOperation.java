package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.sql.Statement;
import reactor.core.publisher.Mono;

/** Removes one row, or marks it as deleted, or takes the mark away. */
final class DestroyOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelBehaviour<T> behaviour;
    private final WritePlanner<T> planner;

    DestroyOperation(OperationContext context, MappedModel<T> model, ModelBehaviour<T> behaviour) {
        this.context = context;
        this.model = model;
        this.behaviour = behaviour;
        this.planner = new WritePlanner<>(context.dialect(), model);
    }

    Mono<T> destroy(T instance) {
        return hooked(instance, this::destroyRow);
    }

    /** Removes the row, paranoid or not. */
    Mono<T> forceDestroy(T instance) {
        return hooked(instance, this::removeRow);
    }

    private Mono<T> hooked(T instance, Function<T, Mono<T>> work) {
        return context.hooked(
                behaviour,
                instance,
                List.of(HookEvent.BEFORE_DESTROY),
                () -> work.apply(instance),
                List.of(HookEvent.AFTER_DESTROY));
    }

    Mono<T> restore(T instance) {
        MappedAttribute<T> deletedAt = model.deletedAt();
        if (deletedAt == null) {
            return Mono.error(new QueryException("Model " + model + " is not paranoid, so nothing can be restored;"
                    + " make it paranoid, or create the row anew"));
        }
        return mark(instance, deletedAt, null);
    }

    private Mono<T> destroyRow(T instance) {
        MappedAttribute<T> deletedAt = model.deletedAt();
        if (deletedAt != null) {
            return mark(instance, deletedAt, context.now());
        }
        return removeRow(instance);
    }

    private Mono<T> removeRow(T instance) {
        Object version = version(instance);
        Statement delete = planner.delete(id(instance), version);
        return context.execute(delete).flatMap(rows -> {
            if (rows == 0 && version != null) {
                return Mono.error(stale());
            }
            InstanceState<T> state = InstanceBinder.state(instance);
            if (state != null) {
                state.snapshot(null);
            }
            return Mono.just(instance);
        });
    }

    private Mono<T> mark(T instance, MappedAttribute<T> deletedAt, @Nullable Object moment) {
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        values.add(new WritePlanner.Value<>(deletedAt, moment));
        MappedAttribute<T> updatedAt = model.updatedAt();
        if (updatedAt != null) {
            values.add(new WritePlanner.Value<>(updatedAt, context.now()));
        }
        MappedAttribute<T> counter = model.version();
        Object version = version(instance);
        if (counter != null) {
            values.add(new WritePlanner.Value<>(counter, Versions.next(counter, version)));
        }
        return context.execute(planner.update(values, id(instance), version)).flatMap(rows -> {
            if (rows == 0 && version != null) {
                return Mono.error(stale());
            }
            return Mono.just(marked(instance, values));
        });
    }

    private T marked(T instance, List<WritePlanner.Value<T>> values) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        for (WritePlanner.Value<T> value : values) {
            value.attribute().set(instance, value.value());
            if (snapshot != null) {
                snapshot[value.attribute().index()] = value.value();
            }
        }
        return instance;
    }

    private Object id(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        if (state != null && snapshot == null) {
            throw new QueryException("A " + model + " that has no row cannot be destroyed or restored; save it first");
        }
        Object id = snapshot == null ? model.key().of(instance) : model.key().among(snapshot);
        if (id == null) {
            throw new QueryException(
                    "A " + model + " without an id cannot be destroyed or restored; set its id, or save it first");
        }
        return id;
    }

    private @Nullable Object version(T instance) {
        MappedAttribute<T> counter = model.version();
        if (counter == null) {
            return null;
        }
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        return snapshot == null ? counter.get(instance) : snapshot[counter.index()];
    }

    private OptimisticLockException stale() {
        return new OptimisticLockException(
                "The " + model + " was changed or removed since it was read; reload() it and decide again");
    }
}
