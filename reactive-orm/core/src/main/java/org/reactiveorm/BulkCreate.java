package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import org.reactiveorm.internal.operation.BulkInsertOperation.KeyReading;
import org.reactiveorm.internal.operation.ModelOperations;
import org.reactiveorm.internal.operation.UpsertOptions;
import org.reactiveorm.query.Attribute;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An insert of many instances that waits to be run. Immutable. Hooks do not run.
 *
 * @param <T> the model
 */
@CheckReturnValue
public final class BulkCreate<T> {

    private final ModelOperations<T> operations;
    private final Source<T> source;

    BulkCreate(ModelOperations<T> operations, Source<T> source) {
        this.operations = operations;
        this.source = source;
    }

    /**
     * Where a row is there already, it takes over the values of these attributes; its version is counted up, and its
     * {@code updatedAt} follows. One chunk must not hold the same row twice: some databases refuse that.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final BulkUpsert<T> updateOnDuplicate(Attribute<T, ?>... attributes) {
        return new BulkUpsert<>(
                operations, source, UpsertOptions.<T>none().updating(Upsert.named("updateOnDuplicate", attributes)));
    }

    /** Leaves instances out that share a unique key with a row that is there; only that is passed over, no other error. */
    public BulkUpsert<T> ignoreDuplicates() {
        return new BulkUpsert<>(operations, source, UpsertOptions.none());
    }

    /** Inserts; emits how many rows were written. Keys that the database makes are not read back. */
    public Mono<Long> run() {
        return insert(KeyReading.SKIPPED).count();
    }

    /** Inserts and emits the instances with their keys, in order. */
    public Flux<T> returning() {
        return insert(KeyReading.READ);
    }

    private Flux<T> insert(KeyReading keys) {
        return source instanceof Source.Listed<T> listed
                ? operations.bulk().insert(listed.instances(), keys)
                : operations.bulk().insert(((Source.Streamed<T>) source).instances(), keys);
    }

    /** Where the instances come from. */
    sealed interface Source<T> {

        /** A list, which is written all or nothing. */
        record Listed<T>(List<T> instances) implements Source<T> {}

        /** A stream, which is written chunk by chunk. */
        record Streamed<T>(Flux<? extends T> instances) implements Source<T> {}
    }
}
