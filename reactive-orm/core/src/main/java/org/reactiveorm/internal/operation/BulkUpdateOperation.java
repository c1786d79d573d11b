package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.instance.SaveOptions;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Attribute;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what has changed in many instances by few statements, all or nothing. Immutable. */
public final class BulkUpdateOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final SaveOperation<T> saving;
    private final WritePlanner<T> planner;

    BulkUpdateOperation(OperationContext context, MappedModel<T> model, SaveOperation<T> saving) {
        this.context = context;
        this.model = model;
        this.saving = saving;
        this.planner = new WritePlanner<>(context.dialect(), model);
    }

    /** Emits how many rows were written. */
    public Mono<Long> update(List<T> instances, SaveOptions<T> options) {
        List<Attribute<T, ?>> named = options.onlyFields();
        if (named != null) {
            named.forEach(attribute -> model.attribute(attribute.name()));
        }
        return Mono.defer(() -> {
            Map<Set<MappedAttribute<T>>, List<T>> groups = new LinkedHashMap<>();
            for (T instance : instances) {
                Set<MappedAttribute<T>> changed = new LinkedHashSet<>(saving.changed(instance, options));
                changed.remove(model.updatedAt());
                changed.remove(model.version());
                if (!changed.isEmpty()) {
                    groups.computeIfAbsent(changed, any -> new ArrayList<>()).add(instance);
                }
            }
            List<Runnable> written = new ArrayList<>();
            return groups.isEmpty()
                    ? Mono.just(0L)
                    : context.inTransaction(() -> write(groups, options, written))
                            .doOnNext(rows -> written.forEach(Runnable::run));
        });
    }

    private Mono<Long> write(
            Map<Set<MappedAttribute<T>>, List<T>> groups, SaveOptions<T> options, List<Runnable> written) {
        return Flux.fromIterable(groups.entrySet())
                .concatMap(
                        group -> {
                            List<MappedAttribute<T>> changed = List.copyOf(group.getKey());
                            int most = context.dialect()
                                    .maxBulkUpdateRows(changed.size()
                                            * model.key().attributes().size());
                            return Flux.fromIterable(group.getValue())
                                    .buffer(most)
                                    .concatMap(part -> write(part, changed, options, written), 0);
                        },
                        0)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> write(
            List<T> part, List<MappedAttribute<T>> changed, SaveOptions<T> options, List<Runnable> written) {
        MappedAttribute<T> updatedAt = options.isSilent() ? null : model.updatedAt();
        WritePlanner.Value<T> stamp = updatedAt == null ? null : new WritePlanner.Value<>(updatedAt, context.now());
        List<@Nullable Object[]> rows = new ArrayList<>(part.size());
        for (T instance : part) {
            rows.add(row(instance, changed));
        }
        return context.execute(planner.bulkUpdate(rows, changed, stamp)).flatMap(count -> {
            if (count != part.size()) {
                return Mono.error(missing(part.size() - count));
            }
            for (int i = 0; i < part.size(); i++) {
                T instance = part.get(i);
                List<WritePlanner.Value<T>> values = values(rows.get(i), changed, stamp);
                written.add(() -> saving.updated(instance, values));
            }
            return Mono.just(count);
        });
    }

    /** The new values, and those by which the row is found: its id and its version. */
    private @Nullable Object[] row(T instance, List<MappedAttribute<T>> changed) {
        @Nullable Object[] row = new @Nullable Object[model.attributes().size()];
        changed.forEach(attribute -> row[attribute.index()] = attribute.get(instance));
        for (MappedAttribute<T> part : model.key().attributes()) {
            row[part.index()] = saving.known(instance, part);
        }
        MappedAttribute<T> version = model.version();
        if (version != null) {
            row[version.index()] = saving.known(instance, version);
        }
        return row;
    }

    private List<WritePlanner.Value<T>> values(
            @Nullable Object[] row, List<MappedAttribute<T>> changed, WritePlanner.@Nullable Value<T> stamp) {
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        changed.forEach(attribute -> values.add(new WritePlanner.Value<>(attribute, row[attribute.index()])));
        if (stamp != null) {
            values.add(stamp);
        }
        MappedAttribute<T> version = model.version();
        if (version != null) {
            values.add(new WritePlanner.Value<>(version, Versions.next(version, row[version.index()])));
        }
        return values;
    }

    private RuntimeException missing(long rows) {
        return model.version() != null
                ? new OptimisticLockException(rows + " of the " + model
                        + " rows were changed or removed since they were read; nothing was written, reload() them and apply"
                        + " the changes again")
                : new EntityNotFoundException(
                        rows + " of the " + model + " rows to update are gone; nothing was written");
    }
}
