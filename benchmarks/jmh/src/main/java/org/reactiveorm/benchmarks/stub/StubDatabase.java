package org.reactiveorm.benchmarks.stub;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A database that calls itself PostgreSQL and answers from memory. Thread-safe. */
public final class StubDatabase implements ConnectionFactory {

    private final Answers answers;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    /** A database that says what it is told to say. */
    public StubDatabase(Answers answers) {
        this.answers = answers;
    }

    /** Begins to keep the texts of statements, and words for what transactions do; forgets those kept before. */
    public void record() {
        statements.clear();
        recording = true;
    }

    /** What was kept since {@link #record}, in order; no more is kept. */
    public List<String> recorded() {
        recording = false;
        return List.copyOf(statements);
    }

    void heard(String sql) {
        if (recording) {
            statements.add(sql);
        }
    }

    Answers answers() {
        return answers;
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.fromSupplier(() -> new StubConnection(this));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return () -> StubConnection.PRODUCT;
    }
}
