package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.OrderKey;
import org.reactiveorm.internal.plan.cursor.CursorCodec;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.page.Page;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.query.page.Slice;
import reactor.core.publisher.Mono;

/** Reads parts of the rows of one query. Immutable. */
public final class PageOperations<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final Query<T> query;

    PageOperations(OperationContext context, MappedModel<T> model, Query<T> query) {
        this.context = context;
        this.model = model;
        this.query = query;
    }

    /** The rows, and how many there would be without limit and offset. */
    public Mono<RowsAndCount<T>> counted() {
        QueryOperations<T> operations = of(query);
        Mono<Long> count = operations.count();
        Mono<RowsAndCount<T>> both = operations.all().collectList().flatMap(rows -> {
            Long known = known(rows.size());
            return known != null
                    ? Mono.just(new RowsAndCount<>(rows, known))
                    : count.map(all -> new RowsAndCount<>(rows, all));
        });
        return context.reads().executor().onOneServer(both);
    }

    /** The number of all rows where those that came tell it, null where they do not. */
    private @Nullable Long known(long rows) {
        Long limit = query.limit();
        boolean reachedTheEnd = limit == null || rows < limit;
        boolean sawTheEnd = rows > 0 || query.offset() == 0;
        return reachedTheEnd && sawTheEnd ? (Long) (query.offset() + rows) : null;
    }

    /** The page of this number, from 0. */
    public Mono<Page<T>> page(long number, int size) {
        requireSize(size);
        requireWhole("page(…)");
        if (number < 0) {
            throw new QueryException("Pages of " + model + " are numbered from 0; there is no page " + number);
        }
        Query<T> part = query.limit(size).offset(Math.multiplyExact(number, (long) size));
        return new PageOperations<>(context, model, part)
                .counted()
                .map(found -> new Page<>(found.rows(), number, size, found.count()));
    }

    /** The rows behind a cursor, or the first rows. */
    public Mono<Slice<T>> slice(@Nullable String cursor, int size) {
        requireSize(size);
        requireWhole("after(…)");
        List<OrderKey<T>> order = new SelectPlanner<>(context.dialect(), model, query).totalOrder();
        order.forEach(this::requireKeyset);
        CursorCodec codec = CursorCodec.of(model, order, context.cursorKey());
        return Mono.defer(() -> {
            Query<T> rest = cursor == null ? query : query.behind(codec.decode(cursor));
            return of(rest.limit(size + 1L)).all().collectList().map(found -> slice(found, size, order, codec));
        });
    }

    private Slice<T> slice(List<T> found, int size, List<OrderKey<T>> order, CursorCodec codec) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        T last = found.get(size - 1);
        List<@Nullable Object> values = new ArrayList<>(order.size());
        order.forEach(key -> values.add(key.followed().get(last)));
        return new Slice<>(found.subList(0, size), codec.encode(values));
    }

    private void requireKeyset(OrderKey<T> key) {
        MappedAttribute<T> attribute = key.attribute();
        if (attribute == null) {
            throw new QueryException("No cursor can follow " + key.describe() + " in a query of " + model
                    + "; order by attributes, or use page(…)");
        }
        if (!context.dialect().isKeysetSafe(attribute.type())) {
            throw new QueryException("Attribute " + attribute.describe() + " of type "
                    + attribute.type() + " does not sort on "
                    + context.dialect().name()
                    + " as it compares, so no cursor can follow it; order by another attribute, or use page(…)");
        }
    }

    private void requireSize(int size) {
        if (size < 1) {
            throw new QueryException("A page of " + model + " has at least 1 row, not " + size);
        }
    }

    private void requireWhole(String verb) {
        if (query.limit() != null || query.offset() > 0) {
            throw new QueryException(verb + " of " + model + " sets limit and offset by itself; take yours away");
        }
    }

    private QueryOperations<T> of(Query<T> part) {
        return new QueryOperations<>(context, model, part);
    }
}
