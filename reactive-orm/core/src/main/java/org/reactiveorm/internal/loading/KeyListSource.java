package org.reactiveorm.internal.loading;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** Reads the ids in order first, and then the rows by id: for orders that no index can follow. */
final class KeyListSource<T> implements WindowSource<T> {

    /** Each is a condition of its own, and planning many of them takes longer than another statement. */
    private static final int MOST_COMPOSITE_IDS = 256;

    private final Engine engine;
    private final MappedModel<T> model;
    private final Query<T> query;
    private final SelectPlanner<T> planner;
    private @Nullable List<Object> ids;
    private int position;

    KeyListSource(Engine engine, MappedModel<T> model, Query<T> query) {
        this.engine = engine;
        this.model = model;
        this.query = query;
        this.planner = new SelectPlanner<>(engine.dialect(), model, query);
    }

    @Override
    public Mono<List<T>> next(int size) {
        return ids().flatMap(all -> {
            int most = Math.min(size, mostIds());
            List<Object> part = all.subList(position, Math.min(all.size(), position + most));
            position += part.size();
            return part.isEmpty() ? Mono.just(List.of()) : rows(part);
        });
    }

    @Override
    public boolean isExhausted() {
        List<Object> known = ids;
        return known != null && position >= known.size();
    }

    private Mono<List<Object>> ids() {
        List<Object> known = ids;
        if (known != null) {
            return Mono.just(known);
        }
        int bound = engine.limits().keyListBound();
        Long limit = query.limit();
        SelectPlan<T> plan = planner.ids(Math.min(limit == null ? Long.MAX_VALUE : limit, bound + 1L));
        return engine.executor()
                .query(engine.dialect().compile(plan.statement()), row -> id(row, plan.shape()))
                .collectList()
                .doOnNext(read -> {
                    if (read.size() > bound) {
                        throw new QueryException("The query of " + model.name() + " has more than " + bound
                                + " rows in an order that no index can follow; declare an index that begins with "
                                + planner.totalOrder().get(0).describe() + ", or set a limit");
                    }
                    ids = read;
                });
    }

    private int mostIds() {
        return model.key().isComposite() ? MOST_COMPOSITE_IDS : engine.dialect().maxMembershipValues();
    }

    private Object id(Row row, RowShape<T> shape) {
        @Nullable Object[] parts = new @Nullable Object[shape.attributes().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = shape.attributes().get(i).decode(row.get(i));
        }
        return present(model.key().composed(parts));
    }

    private static Object present(@Nullable Object id) {
        if (id == null) {
            throw new IllegalStateException("A primary key is null");
        }
        return id;
    }

    private Mono<List<T>> rows(List<Object> part) {
        SelectPlan<T> plan = planner.rowsByIds(part);
        SiblingReader<T> reader = new SiblingReader<>(engine, plan.shape());
        return engine.executor()
                .query(engine.dialect().compile(plan.statement()), reader::read)
                .collectList()
                .map(rows -> ordered(part, rows));
    }

    /** The rows in the order of their ids; a row that is gone meanwhile is left out. */
    private List<T> ordered(List<Object> part, List<T> rows) {
        Map<Object, T> byId = new HashMap<>();
        rows.forEach(row -> byId.put(present(model.key().of(row)), row));
        List<T> ordered = new ArrayList<>(rows.size());
        for (Object id : part) {
            T row = byId.get(id);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }
}
