package org.reactiveorm.internal.loading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.Lane;
import org.reactiveorm.execution.OnDemandFlux;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.ChildrenPlanner;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.ReadMode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the instances of a query in windows.
 *
 * <p>Nothing is read before it is demanded. Unbounded demand without includes is one statement; else windows begin with the
 * demand and double while the rows held stay under the budget.
 */
public final class WindowedRead<T> {

    private final Engine engine;
    private final MappedModel<T> model;
    private final Query<T> query;
    private final SelectPlanner<T> planner;
    private final SelectPlan<T> whole;

    /**
     * Plans a read.
     *
     * @throws QueryException if the query or one of its includes names what is not mapped
     */
    public WindowedRead(Engine engine, MappedModel<T> model, Query<T> query) {
        this.engine = engine;
        this.model = model;
        this.query = query;
        this.planner = new SelectPlanner<>(engine.dialect(), model, query);
        this.whole = planner.rows(query.limit(), query.offset());
        query.includes().forEach(include -> check(model, include));
    }

    @SuppressWarnings("unchecked") // an include of an association to X has a query of X
    private <P, X> void check(MappedModel<P> parent, Include<P, X> include) {
        MappedAssociation<P, X> association = (MappedAssociation<P, X>)
                parent.association(include.association().name());
        new ChildrenPlanner<>(engine.dialect(), association, include).children(List.of(), 1);
        include.query().includes().forEach(nested -> check(association.target(), nested));
    }

    /** The instances, each subscription anew. */
    public Flux<T> instances() {
        if (query.readMode() == ReadMode.STREAMING) {
            return streaming();
        }
        Long limit = query.limit();
        boolean none = limit != null && limit == 0;
        if (query.includes().isEmpty() && !none && engine.limits().fitsWindow(limit)) {
            return new OnDemandFlux<>(demand -> demand == Long.MAX_VALUE ? oneStatement() : collected());
        }
        return planner.isKeyset()
                ? Flux.defer(() -> windows(new KeysetSource<>(engine, planner, query)))
                : Flux.deferContextual(context -> unindexed(engine.executor().lane(context)));
    }

    /** In an order that no index can follow. */
    private Flux<T> unindexed(@Nullable Lane transaction) {
        boolean possible = transaction != null && engine.dialect().features().contains(Feature.SERVER_CURSOR);
        String name = possible && transaction != null ? transaction.cursors().take() : null;
        if (name == null || transaction == null) {
            return windows(new KeyListSource<>(engine, model, query));
        }
        Mono<CursorSource<T>> cursor = Mono.fromSupplier(() -> new CursorSource<>(engine, whole, name));
        Function<CursorSource<T>, Mono<Void>> close = source ->
                source.close().doFinally(signal -> transaction.cursors().giveBack(name));
        return Flux.usingWhen(cursor, this::windows, close, (source, error) -> close.apply(source), close);
    }

    private Flux<T> windows(WindowSource<T> source) {
        Progress progress = new Progress(source);
        return Flux.<Boolean>generate(sink -> {
                    if (progress.isDone()) {
                        sink.complete();
                    } else {
                        sink.next(true);
                    }
                })
                .concatMap(any -> new OnDemandFlux<>(progress::next), 0);
    }

    private Flux<T> streaming() {
        if (!query.includes().isEmpty()) {
            throw new QueryException("A streaming() query of " + model.name()
                    + " holds its connection and cannot include associations; take streaming() or the include away");
        }
        return Flux.defer(() -> {
            SiblingReader<T> reader = new SiblingReader<>(engine, whole.shape());
            return engine.executor().stream(engine.dialect().compile(whole.statement()), reader::read);
        });
    }

    private Flux<T> oneStatement() {
        SiblingReader<T> reader = new SiblingReader<>(engine, whole.shape());
        return engine.executor().query(engine.dialect().compile(whole.statement()), reader::read);
    }

    private Flux<T> collected() {
        return oneStatement().collectList().flatMapIterable(rows -> rows);
    }

    /** How far one subscription has come. Its calls come one after another. */
    private final class Progress {

        private final List<Include<T, ?>> includes = query.includes();
        private final IncludeLoader loader = new IncludeLoader(engine);
        private final WindowSource<T> source;
        private List<T> pending = List.of();
        private int window;
        private int fitting = engine.limits().budget();
        private boolean passedThrough;

        private Progress(WindowSource<T> source) {
            this.source = source;
        }

        private boolean isDone() {
            return passedThrough || (pending.isEmpty() && source.isExhausted());
        }

        private Flux<T> next(long demand) {
            if (window == 0 && isWhole(demand)) {
                passedThrough = true;
                return oneStatement();
            }
            Mono<Void> parents = pending.isEmpty() ? nextWindow(demand) : Mono.empty();
            return parents.then(Mono.defer(this::nextBatch)).flatMapIterable(rows -> rows);
        }

        /** Nothing can stall a subscriber that wants everything. */
        private boolean isWhole(long demand) {
            return includes.isEmpty() && demand == Long.MAX_VALUE;
        }

        private Mono<Void> nextWindow(long demand) {
            if (window == 0) {
                window = demand == Long.MAX_VALUE
                        ? engine.limits().unboundedWindow()
                        : (int) Math.max(
                                engine.limits().firstWindow(),
                                Math.min(demand, engine.limits().budget()));
            } else {
                window = Math.min(window * 2, engine.limits().budget());
            }
            window = Math.min(window, fitting);
            return source.next(window).doOnNext(rows -> pending = rows).then();
        }

        private Mono<List<T>> nextBatch() {
            if (includes.isEmpty()) {
                List<T> all = pending;
                pending = List.of();
                return Mono.just(all);
            }
            List<T> batch = pending.subList(0, Math.min(pending.size(), fitting));
            Budget budget = new Budget(
                    batch.size() == 1
                            ? engine.limits().hardBound()
                            : engine.limits().budget());
            return loader.load(model, batch, includes, budget)
                    .flatMap(complete -> complete ? accepted(batch, budget) : smaller(batch, budget));
        }

        private Mono<List<T>> accepted(List<T> batch, Budget budget) {
            if (budget.used() > 0) {
                double rowsPerParent = (double) budget.used() / batch.size();
                fitting = (int) Math.max(1, Math.min(engine.limits().budget() / (1 + rowsPerParent), 2.0 * fitting));
            }
            // a copy, for a view of the rest would keep the parents that are done, and all that was loaded with them
            pending = List.copyOf(pending.subList(batch.size(), pending.size()));
            return Mono.just(batch);
        }

        private Mono<List<T>> smaller(List<T> batch, Budget budget) {
            if (batch.size() == 1) {
                return Mono.error(new QueryException("One " + model.name() + " has more than "
                        + engine.limits().hardBound()
                        + " rows in its includes; give the include a limit, as in include(…,"
                        + " q -> q.limit(100)), or read them by a query of their own"));
            }
            fitting = budget.fitting(batch.size());
            return nextBatch();
        }
    }
}
