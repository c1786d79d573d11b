package org.reactiveorm.internal.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** Reads the row of an instance again. */
final class ReloadOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;

    ReloadOperation(OperationContext context, MappedModel<T> model) {
        this.context = context;
        this.model = model;
    }

    Mono<T> reload(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        Object id = snapshot == null ? model.key().of(instance) : model.key().among(snapshot);
        if (id == null || (state != null && snapshot == null)) {
            return Mono.error(new QueryException("A " + model + " that has no row cannot be reloaded; save it first"));
        }
        SelectPlan<T> plan =
                new SelectPlanner<>(context.dialect(), model, Query.<T>all().withDeleted()).rowsByIds(List.of(id));
        SiblingReader<T> reader = new SiblingReader<>(context.engine(), plan.shape());
        return context.query(plan.statement(), row -> reader.readInto(row, forget(instance)))
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new EntityNotFoundException(
                        "The row of the " + model + " to reload is gone; it was removed since it was read")));
    }

    private T forget(T instance) {
        for (MappedAssociation<T, ?> association : model.associations()) {
            InstanceBinder.forget(association.holder(instance));
        }
        return instance;
    }
}
