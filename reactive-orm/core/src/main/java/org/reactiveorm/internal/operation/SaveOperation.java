package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.instance.One;
import org.reactiveorm.instance.SaveOptions;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.metamodel.IdGeneration;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.CompiledStatement;
import reactor.core.publisher.Mono;

/** Writes one instance: all columns of a new row, the changed columns of an old one. */
final class SaveOperation<T> {

    private static final List<HookEvent> BEFORE_INSERT = List.of(HookEvent.BEFORE_CREATE, HookEvent.BEFORE_SAVE);
    private static final List<HookEvent> AFTER_INSERT = List.of(HookEvent.AFTER_CREATE, HookEvent.AFTER_SAVE);
    private static final List<HookEvent> BEFORE_CHANGE = List.of(HookEvent.BEFORE_UPDATE, HookEvent.BEFORE_SAVE);
    private static final List<HookEvent> AFTER_CHANGE = List.of(HookEvent.AFTER_UPDATE, HookEvent.AFTER_SAVE);

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelBehaviour<T> behaviour;
    private final ModelOperations<T> operations;
    private final WritePlanner<T> planner;
    private final RowStatements<T> statements;

    SaveOperation(
            OperationContext context,
            MappedModel<T> model,
            ModelBehaviour<T> behaviour,
            ModelOperations<T> operations) {
        this.context = context;
        this.model = model;
        this.behaviour = behaviour;
        this.operations = operations;
        this.planner = new WritePlanner<>(context.dialect(), model);
        this.statements = new RowStatements<>(context.dialect(), model, planner);
    }

    /** Inserts an instance without a row, updates one with a row; a plain class has a row if it has an id. */
    Mono<T> save(T instance, SaveOptions<T> options) {
        InstanceState<T> state = InstanceBinder.state(instance);
        boolean isNew = state != null ? state.snapshot() == null : model.key().of(instance) == null;
        return isNew ? insert(instance, options) : update(instance, options);
    }

    Mono<T> insert(T instance, SaveOptions<T> options) {
        Set<MappedAttribute<T>> only = fields(options);
        return context.hooked(behaviour, instance, BEFORE_INSERT, () -> insertRow(instance, only), AFTER_INSERT);
    }

    Mono<T> update(T instance, SaveOptions<T> options) {
        return context.hooked(behaviour, instance, BEFORE_CHANGE, () -> updateRow(instance, options), AFTER_CHANGE);
    }

    /** The only attributes to write, besides those that the engine keeps; null for all of them. */
    private @Nullable Set<MappedAttribute<T>> fields(SaveOptions<T> options) {
        List<Attribute<T, ?>> named = options.onlyFields();
        if (named == null) {
            return null;
        }
        Set<MappedAttribute<T>> only = new LinkedHashSet<>();
        named.forEach(attribute -> only.add(model.attribute(attribute.name())));
        return only;
    }

    private Mono<T> insertRow(T instance, @Nullable Set<MappedAttribute<T>> only) {
        @Nullable Object[] values = newRow(instance);
        List<MappedAttribute<T>> made = planner.made(instance);
        List<MappedAttribute<T>> attributes = planner.without(made);
        if (only != null) {
            Predicate<MappedAttribute<T>> left = attribute -> !model.isKept(attribute) && !only.contains(attribute);
            attributes.removeIf(left);
            made = made.stream().filter(left.negate()).toList();
            for (MappedAttribute<T> attribute : model.attributes()) {
                if (left.test(attribute)) {
                    values[attribute.index()] = Snapshot.UNREAD;
                }
            }
        }
        List<MappedAttribute<T>> told = planner.told(made);
        CompiledStatement insert = statements.insert(values, attributes, told);
        Mono<?> inserted = told.isEmpty() ? context.execute(insert) : read(insert, told, values);
        if (told.size() < made.size()) {
            List<MappedAttribute<T>> untold =
                    made.stream().filter(attribute -> !told.contains(attribute)).toList();
            Mono<?> unread = inserted;
            inserted = context.inTransaction(() -> unread.then(Mono.defer(() -> readAgain(untold, values))));
        }
        return inserted.map(done -> written(instance, values));
    }

    private Mono<Boolean> read(CompiledStatement statement, List<MappedAttribute<T>> read, @Nullable Object[] into) {
        return context.query(statement, row -> fill(row, read, into)).single();
    }

    private Mono<Boolean> readAgain(List<MappedAttribute<T>> untold, @Nullable Object[] values) {
        List<WritePlanner.Value<T>> row = planner.row(present(model.key().among(values)));
        Query<T> all = Query.<T>all().withDeleted();
        SelectPlanner<T> select = new SelectPlanner<>(context.dialect(), model, all);
        return read(context.dialect().compile(select.valuesOf(untold, row)), untold, values);
    }

    /** Takes what the database made over into the values of a row. */
    static <T> boolean fill(Row row, List<MappedAttribute<T>> read, @Nullable Object[] into) {
        for (int i = 0; i < read.size(); i++) {
            into[read.get(i).index()] =
                    read.get(i).decode(row.get(i, read.get(i).rawType()));
        }
        return true;
    }

    /** What the database makes of a new row, when what was set on holders has been taken over. */
    List<MappedAttribute<T>> made(T instance) {
        takeOverIds(instance);
        return planner.made(instance);
    }

    /** The values of a new row: what the instance says, and what the engine keeps. The instance is not touched. */
    @Nullable Object[] newRow(T instance) {
        takeOverIds(instance);
        @Nullable Object[] values = Snapshot.of(model, instance);
        Object now = context.now();
        MappedAttribute<T> createdAt = model.createdAt();
        if (createdAt != null && values[createdAt.index()] == null) {
            values[createdAt.index()] = now;
        }
        MappedAttribute<T> updatedAt = model.updatedAt();
        if (updatedAt != null && values[updatedAt.index()] == null) {
            values[updatedAt.index()] = now;
        }
        MappedAttribute<T> version = model.version();
        if (version != null && values[version.index()] == null) {
            values[version.index()] = Versions.first(version);
        }
        for (MappedAttribute<T> id : model.key().attributes()) {
            boolean random = id.definition().options().generation() == IdGeneration.UUID;
            if (random && values[id.index()] == null) {
                values[id.index()] = UUID.randomUUID();
            }
        }
        return values;
    }

    /** Puts what a new row has besides into the instance and remembers the row; the values are given away. */
    T written(T instance, @Nullable Object[] values) {
        for (MappedAttribute<T> attribute : model.completed()) {
            Object value = values[attribute.index()];
            if (value != Snapshot.UNREAD) {
                attribute.set(instance, value);
            }
        }
        InstanceState<T> state = InstanceBinder.state(instance);
        if (state != null) {
            Snapshot.keep(model, values);
            state.snapshot(values);
        }
        operations.bindHolders(instance);
        return instance;
    }

    private Mono<T> updateRow(T instance, SaveOptions<T> options) {
        List<MappedAttribute<T>> changed = changed(instance, options);
        return changed.isEmpty() ? Mono.just(instance) : updateRow(instance, values(instance, changed, options));
    }

    /**
     * What is to be written of an instance that has a row, without what the engine keeps by itself.
     *
     * @throws QueryException if it has no row, or another id
     */
    List<MappedAttribute<T>> changed(T instance, SaveOptions<T> options) {
        takeOverIds(instance);
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        if (state != null && snapshot == null) {
            throw new QueryException(
                    "update(…) was given a " + model + " that has no row yet; use create(…) or save(…)");
        }
        List<MappedAttribute<T>> changed = new ArrayList<>(changed(instance, snapshot));
        if (changed.stream().anyMatch(model::isId)
                || (snapshot == null && model.key().of(instance) == null)) {
            throw new QueryException("The id of a " + model
                    + " that has a row was changed or taken away; create a new row and destroy the old one");
        }
        Set<MappedAttribute<T>> only = fields(options);
        if (only != null) {
            changed.retainAll(only);
        }
        return changed;
    }

    private List<MappedAttribute<T>> changed(T instance, @Nullable Object @Nullable [] snapshot) {
        if (snapshot != null) {
            return Snapshot.changed(model, instance, snapshot);
        }
        List<MappedAttribute<T>> all = new ArrayList<>(model.attributes());
        all.removeIf(model::isId);
        MappedAttribute<T> createdAt = model.createdAt();
        if (createdAt != null) {
            all.remove(createdAt);
        }
        return all;
    }

    private List<WritePlanner.Value<T>> values(T instance, List<MappedAttribute<T>> changed, SaveOptions<T> options) {
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        MappedAttribute<T> updatedAt = model.updatedAt();
        for (MappedAttribute<T> attribute : changed) {
            if (attribute != updatedAt && attribute != model.version()) {
                values.add(new WritePlanner.Value<>(attribute, attribute.get(instance)));
            }
        }
        if (updatedAt != null && !options.isSilent()) {
            values.add(new WritePlanner.Value<>(updatedAt, context.now()));
        }
        return values;
    }

    private @Nullable Object knownId(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        return snapshot == null ? model.key().of(instance) : model.key().among(snapshot);
    }

    /** The value of an attribute in the row, as far as the instance knows. */
    @Nullable Object known(T instance, MappedAttribute<T> attribute) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        return snapshot == null ? attribute.get(instance) : snapshot[attribute.index()];
    }

    private Mono<T> updateRow(T instance, List<WritePlanner.Value<T>> values) {
        Object id = present(knownId(instance));
        MappedAttribute<T> version = model.version();
        Object counted = null;
        if (version != null) {
            counted = known(instance, version);
            values.add(new WritePlanner.Value<>(version, Versions.next(version, counted)));
        }
        Object expected = counted;
        return context.execute(statements.update(values, id, expected)).flatMap(rows -> {
            if (rows == 0) {
                return Mono.error(missing(expected != null));
            }
            return Mono.just(updated(instance, values));
        });
    }

    private RuntimeException missing(boolean versioned) {
        return versioned
                ? new OptimisticLockException("The " + model
                        + " was changed or removed since it was read; reload() it and apply the change again")
                : new EntityNotFoundException("The row of the " + model + " to update is gone; create it anew");
    }

    /** Puts what was written into the instance and remembers it. */
    T updated(T instance, List<WritePlanner.Value<T>> values) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        @Nullable Object[] known = snapshot == null ? null : snapshot.clone();
        for (WritePlanner.Value<T> value : values) {
            value.attribute().set(instance, value.value());
            if (known != null) {
                known[value.attribute().index()] = Snapshot.kept(value.attribute(), value.value());
            }
        }
        if (state != null && known != null) {
            state.snapshot(known);
        }
        operations.bindHolders(instance);
        return instance;
    }

    /** What was set on a holder gives its id to the foreign key. */
    private void takeOverIds(T instance) {
        for (MappedAssociation<T, ?> association : model.associations()) {
            if (!association.isToMany()
                    && association.holder(instance) instanceof One<?> one
                    && InstanceBinder.isAssigned(one)) {
                if (!association.refers()) {
                    throw InstanceBinder.notReferring(association.describe());
                }
                takeOverId(instance, association, one);
            }
        }
    }

    @SuppressWarnings("unchecked") // the holder of an association to X holds an X
    private <X> void takeOverId(T instance, MappedAssociation<T, X> association, One<?> holder) {
        Object id = InstanceBinder.settle((One<X>) holder, target -> idOf(association, target));
        if (id != null && !association.ownerKey().type().javaType().isInstance(id)) {
            throw new QueryException("Association " + association + " was made to refer to an id of "
                    + id.getClass().getSimpleName() + "; the ids of " + association.target() + " are of "
                    + association.ownerKey().type().javaType().getSimpleName());
        }
        association.ownerKey().set(instance, id);
    }

    private static <X> Object idOf(MappedAssociation<?, X> association, X target) {
        Object id = association.targetKey().get(target);
        if (id == null) {
            throw new QueryException("Association " + association + " was set to a " + association.target()
                    + " that has no id yet; save it first");
        }
        return id;
    }

    private static Object present(@Nullable Object key) {
        if (key == null) {
            throw new IllegalStateException("A row has no key");
        }
        return key;
    }
}
