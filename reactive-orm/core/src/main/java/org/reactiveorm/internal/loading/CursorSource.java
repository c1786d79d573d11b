package org.reactiveorm.internal.loading;

import java.util.List;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.sql.CompiledStatement;
import reactor.core.publisher.Mono;

/** Reads from a cursor on the server, inside a transaction: for orders that no index can follow. */
final class CursorSource<T> implements WindowSource<T> {

    private final Engine engine;
    private final SelectPlan<T> plan;
    private final String cursor;
    private boolean declared;
    private boolean exhausted;

    CursorSource(Engine engine, SelectPlan<T> plan, String cursor) {
        this.engine = engine;
        this.plan = plan;
        this.cursor = cursor;
    }

    @Override
    public Mono<List<T>> next(int size) {
        return declare().then(Mono.defer(() -> fetch(size)));
    }

    @Override
    public boolean isExhausted() {
        return exhausted;
    }

    /** Closes the cursor; a transaction that has failed or ended has closed it already. */
    Mono<Void> close() {
        return declared
                ? engine.executor()
                        .execute(engine.dialect().closeCursor(cursor))
                        .onErrorComplete()
                        .then()
                : Mono.empty();
    }

    private Mono<Long> declare() {
        if (declared) {
            return Mono.empty();
        }
        return engine.executor()
                .execute(engine.dialect().declareCursor(cursor, plan.statement()))
                .doOnSubscribe(any -> declared = true);
    }

    private Mono<List<T>> fetch(int size) {
        CompiledStatement statement = engine.dialect().fetchCursor(cursor, size);
        SiblingReader<T> reader = new SiblingReader<>(engine, plan.shape());
        return engine.executor()
                .query(statement, reader::read)
                .collectList()
                .doOnNext(rows -> exhausted = rows.size() < size);
    }
}
