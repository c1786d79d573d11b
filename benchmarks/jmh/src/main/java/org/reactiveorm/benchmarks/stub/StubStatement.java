package org.reactiveorm.benchmarks.stub;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A statement that is answered when its result is subscribed to. */
final class StubStatement implements Statement {

    private final StubDatabase database;
    private final String sql;
    private final List<@Nullable Object> binds = new ArrayList<>();

    StubStatement(StubDatabase database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    @Override
    public Publisher<? extends Result> execute() {
        return Mono.fromSupplier(() -> {
            database.heard(sql);
            return new StubResult(database.answers().to(sql, binds));
        });
    }

    @Override
    public Statement bind(int index, Object value) {
        return bound(index, value);
    }

    @Override
    public Statement bindNull(int index, Class<?> type) {
        return bound(index, null);
    }

    private Statement bound(int index, @Nullable Object value) {
        while (binds.size() <= index) {
            binds.add(null);
        }
        binds.set(index, value);
        return this;
    }

    @Override
    public Statement returnGeneratedValues(String... columns) {
        return this;
    }

    @Override
    public Statement fetchSize(int rows) {
        return this;
    }

    @Override
    public Statement bind(String name, Object value) {
        throw new UnsupportedOperationException("binds by name");
    }

    @Override
    public Statement bindNull(String name, Class<?> type) {
        throw new UnsupportedOperationException("binds by name");
    }

    @Override
    public Statement add() {
        throw new UnsupportedOperationException("batches");
    }
}
