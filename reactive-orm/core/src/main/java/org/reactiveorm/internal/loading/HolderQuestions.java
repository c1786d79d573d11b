package org.reactiveorm.internal.loading;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.ChildrenPlanner;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What can be known of the rows at the other end of an association of one instance without reading them. Immutable. */
final class HolderQuestions<T, X> {

    private final Engine engine;
    private final MappedAssociation<T, X> association;
    private final MappedModel.Key<X> id;

    HolderQuestions(Engine engine, MappedAssociation<T, X> association) {
        this.engine = engine;
        this.association = association;
        this.id = association.target().key();
    }

    /**
     * How many rows of a part there are.
     *
     * @param owner the value that the owner shares with its rows, null where it has none
     * @throws QueryException if the part asks for what cannot be
     */
    Mono<Long> count(@Nullable Object owner, Query<X> part) {
        SelectStatement statement = planner(part).count(owner);
        return owner == null
                ? Mono.just(0L)
                : asked(statement, HolderQuestions::number).single();
    }

    /** Whether there is a row with each of these ids. */
    Mono<Boolean> has(@Nullable Object owner, Set<Object> ids) {
        if (owner == null || ids.isEmpty()) {
            return Mono.just(ids.isEmpty());
        }
        SelectStatement statement = planner(Query.<X>all().where(oneOf(ids))).ids(owner);
        return asked(statement, this::id).collectList().map(found -> new LinkedHashSet<>(found).containsAll(ids));
    }

    private <R> Flux<R> asked(SelectStatement statement, Function<Row, R> answer) {
        return engine.executor().query(engine.dialect().compile(statement), answer);
    }

    /**
     * The ids of instances.
     *
     * @throws QueryException if one of them has none
     */
    Set<Object> idsOf(List<X> rows) {
        Set<Object> ids = new LinkedHashSet<>();
        for (X row : rows) {
            Object value = id.of(row);
            if (value == null) {
                throw new QueryException("has(…) of " + association + " was given a " + association.target()
                        + " that has no id; save it first");
            }
            ids.add(value);
        }
        return ids;
    }

    /**
     * The ids, if all of them can be.
     *
     * @throws QueryException if one of them is null or of another class than the ids of the model
     */
    Set<Object> checked(List<?> ids) {
        for (Object value : ids) {
            Class<?> type = id.first().type().javaType();
            if (value == null || (!id.isComposite() && !type.isInstance(value))) {
                throw new QueryException("hasId(…) of " + association + " was given "
                        + (value == null ? "a null" : "a " + value.getClass().getSimpleName()) + "; the id of a "
                        + association.target() + " is a " + (id.isComposite() ? "CompositeKey" : type.getSimpleName()));
            }
            id.parts(value);
        }
        return new LinkedHashSet<>(ids);
    }

    private ChildrenPlanner<X> planner(Query<X> part) {
        return new ChildrenPlanner<>(engine.dialect(), association, new Include<>(association.named(), part));
    }

    private Object id(Row row) {
        @Nullable Object[] parts = new @Nullable Object[id.attributes().size()];
        for (int i = 0; i < parts.length; i++) {
            MappedAttribute<X> part = id.attributes().get(i);
            parts[i] = part.decode(row.get(i, part.rawType()));
        }
        return Objects.requireNonNull(id.composed(parts), "id");
    }

    private static long number(Row row) {
        return Objects.requireNonNull((Number) row.get(0), "count").longValue();
    }

    /** At least one id. */
    private Condition<X> oneOf(Set<Object> ids) {
        if (!id.isComposite()) {
            return attribute(id.first()).in(ids);
        }
        List<Condition<X>> each = new ArrayList<>(ids.size());
        for (Object value : ids) {
            List<Object> parts = id.parts(value);
            Condition<X> same = attribute(id.first()).eq(parts.get(0));
            for (int i = 1; i < parts.size(); i++) {
                same = same.and(attribute(id.attributes().get(i)).eq(parts.get(i)));
            }
            each.add(same);
        }
        Condition<X> any = each.get(0);
        for (Condition<X> same : each.subList(1, each.size())) {
            any = any.or(same);
        }
        return any;
    }

    @SuppressWarnings("unchecked") // the values come from attributes of this type
    private static <X> Attribute<X, Object> attribute(MappedAttribute<X> attribute) {
        return new Attribute<>(attribute.name(), (DataType<Object>) attribute.type());
    }
}
