package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.SelectPlan;
import org.reactiveorm.internal.plan.SelectPlanner;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** Reads the ids in order first, and then the rows by id: for orders that no index can follow. */
final class KeyListSource<T> implements WindowSource<T> {

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
            int most = Math.min(size, engine.dialect().maxMembershipValues());
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
        MappedAttribute<T> id = model.id();
        SelectPlan<T> plan = planner.ids(Math.min(limit == null ? Long.MAX_VALUE : limit, bound + 1L));
        return engine.executor()
                .query(engine.dialect().compile(plan.statement()), row -> present(id.decode(row.get(0))))
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

    private static Object present(@Nullable Object id) {
        if (id == null) {
            throw new IllegalStateException("A primary key is null");
        }
        return id;
    }

    private Mono<List<T>> rows(List<Object> part) {
        SelectPlan<T> plan = planner.rowsByKey(model.id(), part);
        SiblingReader<T> reader = new SiblingReader<>(engine, plan.shape());
        return engine.executor()
                .query(engine.dialect().compile(plan.statement()), reader::read)
                .collectList()
                .map(rows -> ordered(part, rows));
    }

    /** The rows in the order of their ids; a row that is gone meanwhile is left out. */
    private List<T> ordered(List<Object> part, List<T> rows) {
        Map<Object, T> byId = new HashMap<>();
        rows.forEach(row -> byId.put(present(model.id().get(row)), row));
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
