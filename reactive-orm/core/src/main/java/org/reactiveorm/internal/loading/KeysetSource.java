package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.OrderKey;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/** Follows the values of the last row. */
final class KeysetSource<T> implements WindowSource<T> {

    private final Engine engine;
    private final SelectPlanner<T> planner;
    private final List<OrderKey<T>> order;
    private final long offset;
    private long remaining;
    private @Nullable List<@Nullable Object> last;
    private boolean exhausted;

    KeysetSource(Engine engine, SelectPlanner<T> planner, Query<T> query) {
        this.engine = engine;
        this.planner = planner;
        this.order = planner.totalOrder();
        this.offset = query.offset();
        Long limit = query.limit();
        this.remaining = limit == null ? Long.MAX_VALUE : limit;
        this.exhausted = remaining == 0;
    }

    @Override
    public Mono<List<T>> next(int size) {
        long wanted = Math.min(size, remaining);
        List<@Nullable Object> behind = last;
        SelectPlan<T> plan = behind == null ? planner.rows(wanted, offset) : planner.rowsAfter(behind, wanted);
        SiblingReader<T> reader = new SiblingReader<>(engine, plan.shape());
        return engine.executor()
                .query(engine.dialect().compile(plan.statement()), reader::read)
                .collectList()
                .doOnNext(rows -> received(rows, wanted));
    }

    @Override
    public boolean isExhausted() {
        return exhausted;
    }

    /** The values are taken before anybody sees the rows, for whoever sees them may change them. */
    private void received(List<T> rows, long wanted) {
        remaining -= rows.size();
        exhausted = rows.size() < wanted || remaining == 0;
        if (!exhausted) {
            T row = rows.get(rows.size() - 1);
            List<@Nullable Object> values = new ArrayList<>(order.size());
            order.forEach(key -> values.add(key.followed().get(row)));
            last = values;
        }
    }
}
