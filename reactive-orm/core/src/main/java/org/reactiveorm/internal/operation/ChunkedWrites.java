package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.reactiveorm.error.PartialWriteException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes many instances by few statements: in chunks, and each chunk in runs of neighbours that fit into one statement.
 *
 * @param <T> the model
 * @param <R> what one statement results in
 */
public final class ChunkedWrites<T, R> {

    private static final int MOST_ROWS = 1_000;

    private final OperationContext context;
    private final int chunk;
    private final Function<T, ?> kind;
    private final Function<List<T>, Mono<R>> write;

    /**
     * Makes a writer.
     *
     * @param most how many rows one statement takes
     * @param kind neighbours for which this gives equal values go into one statement
     * @param write writes neighbours by one statement; always emits
     */
    ChunkedWrites(OperationContext context, int most, Function<T, ?> kind, Function<List<T>, Mono<R>> write) {
        this.context = context;
        this.chunk = Math.min(MOST_ROWS, most);
        this.kind = kind;
        this.write = write;
    }

    /** Writes a list, all or nothing. */
    public Flux<R> all(List<T> instances) {
        if (instances.isEmpty()) {
            return Flux.empty();
        }
        return Flux.defer(() -> {
            if (instances.size() <= chunk && runs(instances).size() == 1) {
                return write.apply(instances);
            }
            Mono<List<R>> all = context.inTransaction(() -> Flux.fromIterable(instances)
                    .buffer(chunk)
                    .concatMapIterable(this::runs, 1)
                    .concatMap(write, 0)
                    .collectList());
            return all.flatMapIterable(results -> results);
        });
    }

    /**
     * Writes what a source gives, chunk by chunk; outside a transaction each chunk is committed by itself. Where the source fails,
     * the chunk on its way is written to its end, so that it is known how many rows stay.
     */
    public Flux<R> each(Flux<? extends T> source) {
        return Flux.defer(() -> {
            AtomicLong done = new AtomicLong();
            return source.<T>map(instance -> instance)
                    .buffer(chunk)
                    .concatMapDelayError(
                            part -> all(part).collectList().doOnNext(results -> done.addAndGet(part.size())), false, 1)
                    .concatMapIterable(results -> results, 1)
                    .onErrorMap(
                            error -> done.get() > 0 && !(error instanceof PartialWriteException),
                            error -> new PartialWriteException(done.get(), error));
        });
    }

    private List<List<T>> runs(List<T> part) {
        List<List<T>> runs = new ArrayList<>();
        List<T> run = new ArrayList<>();
        Object kindOfRun = null;
        for (T instance : part) {
            Object kindOfThis = kind.apply(instance);
            if (!run.isEmpty() && !Objects.equals(kindOfRun, kindOfThis)) {
                runs.add(run);
                run = new ArrayList<>();
            }
            kindOfRun = kindOfThis;
            run.add(instance);
        }
        runs.add(run);
        return runs;
    }
}
