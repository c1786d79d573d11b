package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.reactiveorm.internal.operation.ChunkedWrites;
import org.reactiveorm.internal.operation.ModelOperations;
import org.reactiveorm.internal.operation.UpsertOptions;
import org.reactiveorm.query.Attribute;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A bulk insert with a rule for rows that are there already; it waits to be run. Immutable. Hooks do not run. The instances that
 * were given stay as they are.
 *
 * @param <T> the model
 */
@CheckReturnValue
public final class BulkUpsert<T> {

    private final ModelOperations<T> operations;
    private final BulkCreate.Source<T> source;
    private final UpsertOptions<T> options;

    BulkUpsert(ModelOperations<T> operations, BulkCreate.Source<T> source, UpsertOptions<T> options) {
        this.operations = operations;
        this.source = source;
        this.options = options;
    }

    /**
     * A row is there already where it has the same values of these attributes, which are together a unique key of the model; a
     * conflict on another key is an error. Without this, an update goes by the id, where the instances have one, else by the only
     * other key of the model, and every key counts for what is passed over.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final BulkUpsert<T> onConflict(Attribute<T, ?>... attributes) {
        return new BulkUpsert<>(operations, source, options.onConflict(Upsert.named("onConflict", attributes)));
    }

    /** Leaves {@code updatedAt} of rows that are there as it is. */
    public BulkUpsert<T> silent() {
        return new BulkUpsert<>(operations, source, options.silent());
    }

    /**
     * Writes; emits how many rows were inserted or updated. MySQL and MariaDB count rows that were passed over, too.
     *
     * @throws org.reactiveorm.error.QueryException at once, if the attributes named are no unique key, or cannot be updated
     */
    public Mono<Long> run() {
        return operations.bulkUpsert(options).run(this::write);
    }

    /**
     * Writes; emits the rows that were inserted or updated, as new instances.
     *
     * @throws org.reactiveorm.error.UnsupportedFeatureException at once on MySQL, and on MariaDB where duplicates are passed over
     * @throws org.reactiveorm.error.QueryException at once, if the attributes named are no unique key, or cannot be updated
     */
    public Flux<T> returning() {
        return operations.bulkUpsert(options).returning(this::write);
    }

    private <R> Flux<R> write(ChunkedWrites<T, R> chunks) {
        return source instanceof BulkCreate.Source.Listed<T> listed
                ? chunks.all(listed.instances())
                : chunks.each(((BulkCreate.Source.Streamed<T>) source).instances());
    }
}
