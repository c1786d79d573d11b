package org.reactiveorm.internal.operation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceOperations;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.instance.One;
import org.reactiveorm.instance.SaveOptions;
import org.reactiveorm.internal.loading.SiblingGroup;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Property;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** The operations of one model. Immutable. */
public final class ModelOperations<T> implements InstanceOperations<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelBehaviour<T> behaviour;
    private final SaveOperation<T> saving;
    private final DestroyOperation<T> destroying;
    private final ReloadOperation<T> reloading;
    private final IncrementOperation<T> incrementing;
    private final InstanceValues<T> values;
    private final FindByKeyOperation<T> finding;

    public ModelOperations(OperationContext context, MappedModel<T> model, ModelBehaviour<T> behaviour) {
        this.context = context;
        this.model = model;
        this.behaviour = behaviour;
        this.saving = new SaveOperation<>(context, model, behaviour, this);
        this.destroying = new DestroyOperation<>(context, model, behaviour);
        this.reloading = new ReloadOperation<>(context, model);
        this.incrementing = new IncrementOperation<>(context, model);
        this.values = new InstanceValues<>(model);
        this.finding = new FindByKeyOperation<>(context, model);
    }

    /** The same operations, with a listener to their statements. */
    public ModelOperations<T> heardBy(StatementListener listener) {
        return new ModelOperations<>(context.heardBy(listener), model, behaviour);
    }

    /** The same operations, with rows read from the writer. */
    public ModelOperations<T> fromWriter() {
        return new ModelOperations<>(context.fromWriter(), model, behaviour);
    }

    public MappedModel<T> model() {
        return model;
    }

    /** A new, bound instance that has no row. */
    public T build() {
        return attach(model.definition().instantiate());
    }

    /** Binds an instance and its holders; one that is bound keeps what is known of its row. */
    public T attach(T instance) {
        if (InstanceBinder.state(instance) == null) {
            InstanceBinder.bind(instance, new InstanceState<>(this));
        }
        bindHolders(instance);
        return instance;
    }

    void bindHolders(T instance) {
        if (model.associations().isEmpty()) {
            return;
        }
        for (MappedAssociation<T, ?> association : model.associations()) {
            if (association.holder(instance) instanceof One<?> one) {
                forgetStale(instance, association, one);
            }
        }
        new SiblingGroup<>(context.engine(), model).add(instance);
    }

    /** A foreign key that was changed by itself leaves the row loaded before behind. */
    @SuppressWarnings("unchecked") // the holder of an association to X holds an X
    private <X> void forgetStale(T instance, MappedAssociation<T, X> association, One<?> holder) {
        X row = (X) InstanceBinder.loadedRow(holder);
        boolean pending = InstanceBinder.isAssigned(holder);
        if (row != null
                && !pending
                && !Objects.equals(
                        association.targetKey().get(row), association.ownerKey().get(instance))) {
            InstanceBinder.forget(holder);
        }
    }

    /** Inserts an instance that has no row. */
    public Mono<T> create(T instance) {
        return create(instance, SaveOptions.none());
    }

    /** As {@link #create(Object)}, as the options say. */
    public Mono<T> create(T instance, SaveOptions<T> options) {
        return Mono.defer(() -> {
            InstanceState<T> state = InstanceBinder.state(instance);
            if (state != null && state.snapshot() != null) {
                return Mono.error(new QueryException(
                        "create(…) was given a " + model + " that has a row already; use save(…) or update(…)"));
            }
            return saving.insert(attach(instance), options);
        });
    }

    @Override
    public Mono<T> save(T instance, SaveOptions<T> options) {
        return Mono.defer(() -> saving.save(attach(instance), options));
    }

    /** Updates the row of an instance. */
    public Mono<T> update(T instance, SaveOptions<T> options) {
        return Mono.defer(() -> saving.update(attach(instance), options));
    }

    @Override
    public Mono<T> update(T instance, Consumer<? super T> changes) {
        return Mono.defer(() -> {
            changes.accept(instance);
            return saving.save(attach(instance), SaveOptions.none());
        });
    }

    @Override
    public Mono<T> destroy(T instance) {
        return Mono.defer(() -> destroying.destroy(instance));
    }

    @Override
    public Mono<T> forceDestroy(T instance) {
        return Mono.defer(() -> destroying.forceDestroy(instance));
    }

    @Override
    public Mono<T> increment(T instance, List<Assignment<T>> assignments) {
        return Mono.defer(() -> incrementing.increment(attach(instance), assignments));
    }

    @Override
    public Mono<T> restore(T instance) {
        return Mono.defer(() -> destroying.restore(instance));
    }

    @Override
    public Mono<T> reload(T instance) {
        return Mono.defer(() -> reloading.reload(attach(instance)));
    }

    /** The instance with this id, if there is one. */
    public Mono<T> findByKey(Object id) {
        return finding.find(id);
    }

    /** Everything that is read of the rows of a query. */
    public QueryOperations<T> of(Query<T> query) {
        return new QueryOperations<>(context, model, query);
    }

    /** Everything that is changed in the rows of a query. */
    public QueryWrites<T> writes(Query<T> query, UpsertOptions.Stamping stamping) {
        return new QueryWrites<>(context, model, query, stamping);
    }

    /** Finds the row of a query, or makes one. */
    public FindOrCreateOperation<T> findOrCreate(Query<T> query) {
        return new FindOrCreateOperation<>(context, model, this, query);
    }

    /** Inserts of many instances. */
    public BulkInsertOperation<T> bulk() {
        return new BulkInsertOperation<>(context, model, this);
    }

    /** Writes what has changed in many instances. */
    public BulkUpdateOperation<T> bulkUpdate() {
        return new BulkUpdateOperation<>(context, model, saving);
    }

    /** An insert that changes the row where it is there already. */
    public UpsertOperation<T> upsert(UpsertOptions<T> options) {
        return new UpsertOperation<>(context, model, behaviour, this, options);
    }

    /** Inserts of many instances that may be there already. */
    public BulkUpsertOperation<T> bulkUpsert(UpsertOptions<T> options) {
        return new BulkUpsertOperation<>(context, model, this, options);
    }

    List<MappedAttribute<T>> made(T instance) {
        return saving.made(instance);
    }

    @Nullable Object[] newRow(T instance) {
        return saving.newRow(instance);
    }

    @Override
    public Set<String> changed(T instance) {
        Set<String> names = new LinkedHashSet<>();
        @Nullable Object[] snapshot = snapshot(instance);
        if (snapshot == null) {
            for (MappedAttribute<T> attribute : model.attributes()) {
                if (attribute.get(instance) != null) {
                    names.add(attribute.name());
                }
            }
        } else {
            Snapshot.changed(model, instance, snapshot).forEach(attribute -> names.add(attribute.name()));
        }
        return names;
    }

    @Override
    public <V> @Nullable V previous(T instance, Attribute<T, V> attribute) {
        MappedAttribute<T> mapped = model.attribute(attribute.name());
        @Nullable Object[] snapshot = snapshot(instance);
        Object value = snapshot == null ? null : snapshot[mapped.index()];
        if (value == Snapshot.UNREAD) {
            throw new NotLoadedException("Attribute " + mapped.describe() + " was not read; add it to attributes(…)");
        }
        return attribute.type().javaType().cast(Snapshot.kept(mapped, value));
    }

    @Override
    public Map<String, @Nullable Object> previous(T instance) {
        return values.previous(instance);
    }

    @Override
    public @Nullable Object get(T instance, String attribute) {
        return values.get(instance, attribute);
    }

    @Override
    public void set(T instance, String attribute, @Nullable Object value) {
        values.set(instance, attribute, value);
    }

    @Override
    public void setAll(T instance, Map<String, ?> from, List<Property<T, ?>> allowed) {
        values.setAll(instance, from, allowed);
    }

    @Override
    public Map<String, @Nullable Object> toMap(T instance) {
        return values.toMap(instance);
    }

    @Override
    public boolean isSame(T instance, @Nullable Object other) {
        return values.isSame(instance, other);
    }

    @Override
    public boolean isDeleted(T instance) {
        MappedAttribute<T> deletedAt = model.deletedAt();
        return deletedAt != null && deletedAt.get(instance) != null;
    }

    private static <T> @Nullable Object @Nullable [] snapshot(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        return state == null ? null : state.snapshot();
    }
}
