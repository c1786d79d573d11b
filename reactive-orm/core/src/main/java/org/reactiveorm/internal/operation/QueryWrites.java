package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.operation.UpsertOptions.Stamping;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.UpdateStatement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be changed in the rows of one query: conditions, and an order with a limit, say which. Immutable. */
public final class QueryWrites<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final Query<T> query;
    private final Stamping stamping;

    QueryWrites(OperationContext context, MappedModel<T> model, Query<T> query, Stamping stamping) {
        this.context = context;
        this.model = model;
        this.query = query;
        this.stamping = stamping;
    }

    /** Sets attributes of the rows for which the condition holds. */
    public Mono<Long> update(List<Assignment<T>> assignments) {
        requireCondition("update");
        return updateAll(assignments);
    }

    /** Sets attributes of the rows, with a condition or without. */
    public Mono<Long> updateAll(List<Assignment<T>> assignments) {
        requirePlain("update");
        List<WritePlanner.Value<T>> values = values(assignments);
        return Mono.defer(() -> context.execute(statement(values, query, List.of())));
    }

    /** As {@link #update}; emits the rows as they are then. */
    public Flux<T> updateReturning(List<Assignment<T>> assignments) {
        requireCondition("updateReturning");
        requirePlain("updateReturning");
        List<WritePlanner.Value<T>> values = values(assignments);
        if (!context.dialect().features().contains(Feature.UPDATE_RETURNING)) {
            throw new UnsupportedFeatureException(context.dialect().name() + " cannot read the rows of " + model
                    + " back that an update changes; use update(…), and read them by a query");
        }
        return Flux.defer(() -> {
            SiblingReader<T> reader = new SiblingReader<>(context.engine(), model.shape());
            UpdateStatement statement = statement(values, query, model.attributes());
            return context.query(statement, reader::read);
        });
    }

    /** Destroys the rows for which the condition holds. */
    public Mono<Long> destroy() {
        requireCondition("destroy");
        return destroyAll();
    }

    /** Destroys the rows, with a condition or without. */
    public Mono<Long> destroyAll() {
        requirePlain("destroy");
        MappedAttribute<T> deletedAt = model.deletedAt();
        if (deletedAt == null) {
            return context.execute(writer().deleteAll(bounded(query)));
        }
        return Mono.defer(() -> {
            List<WritePlanner.Value<T>> mark = List.of(new WritePlanner.Value<>(deletedAt, context.now()));
            return context.execute(statement(mark, query, List.of()));
        });
    }

    /** Removes the rows for which the condition holds, paranoid or not, marked before or not. */
    public Mono<Long> forceDestroy() {
        requireCondition("forceDestroy");
        return forceDestroyAll();
    }

    /** Removes the rows, with a condition or without, paranoid or not, marked before or not. */
    public Mono<Long> forceDestroyAll() {
        requirePlain("forceDestroy");
        return context.execute(writer().deleteAll(bounded(query.withDeleted())));
    }

    /** Takes the mark of a soft deletion away from the rows for which the condition holds, whatever the default scope says. */
    public Mono<Long> restore() {
        requirePlain("restore");
        MappedAttribute<T> deletedAt = model.deletedAt();
        if (deletedAt == null) {
            throw new QueryException("Model " + model + " is not paranoid, so nothing can be restored");
        }
        List<WritePlanner.Value<T>> mark = List.of(new WritePlanner.Value<>(deletedAt, null));
        return Mono.defer(
                () -> context.execute(statement(mark, query.withDeleted().unscoped(), List.of())));
    }

    private List<WritePlanner.Value<T>> values(List<Assignment<T>> assignments) {
        if (assignments.isEmpty()) {
            throw new QueryException(
                    "update(…) of " + model + " was given nothing to set; name at least one attribute");
        }
        List<WritePlanner.Value<T>> values = new ArrayList<>();
        for (Assignment<T> assignment : assignments) {
            values.add(value(model, assignment));
        }
        return values;
    }

    static <T> WritePlanner.Value<T> value(MappedModel<T> model, Assignment<T> assignment) {
        MappedAttribute<T> attribute = model.attribute(assignment.attribute().name());
        if (model.isId(attribute) || attribute == model.version()) {
            throw new QueryException("Attribute " + attribute.describe() + " cannot be set by an update");
        }
        return new WritePlanner.Value<>(attribute, assignment.value(), assignment.kind());
    }

    private UpdateStatement statement(
            List<WritePlanner.Value<T>> values, Query<T> rows, List<MappedAttribute<T>> read) {
        List<WritePlanner.Value<T>> all = new ArrayList<>(values);
        MappedAttribute<T> updatedAt = model.updatedAt();
        if (updatedAt != null
                && stamping == Stamping.STAMPED
                && values.stream().noneMatch(value -> value.attribute() == updatedAt)) {
            all.add(new WritePlanner.Value<>(updatedAt, context.now()));
        }
        return writer().updateAll(all, bounded(rows), read);
    }

    /** An order tells which rows are the first ones, and without a limit nothing. */
    private Query<T> bounded(Query<T> rows) {
        return rows.limit() == null ? rows : DefaultScopes.ofRows(model, rows);
    }

    private void requireCondition(String verb) {
        if (query.condition() == null) {
            throw new QueryException(
                    verb + "() of " + model + " has no condition and would touch every row; add where(…), or use the"
                            + " verb that ends in All if that is meant");
        }
    }

    private void requirePlain(String verb) {
        if (!query.readsSingleRows()) {
            throw new QueryException(
                    verb + "() of " + model + " writes single rows, and the query groups them or makes them distinct");
        }
        boolean orderOnly = query.limit() == null && !query.orders().isEmpty();
        if (orderOnly || query.offset() > 0 || !query.includes().isEmpty()) {
            throw new QueryException(verb + "() of " + model + " takes conditions, and an order with a limit; take "
                    + (orderOnly ? "the order away, or add a limit" : "offset and includes away"));
        }
    }

    private WritePlanner<T> writer() {
        return new WritePlanner<>(context.dialect(), model);
    }
}
