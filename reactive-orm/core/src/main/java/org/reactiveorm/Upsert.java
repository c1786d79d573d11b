package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.function.Supplier;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.internal.operation.ModelOperations;
import org.reactiveorm.internal.operation.UpsertOptions;
import org.reactiveorm.query.Attribute;
import reactor.core.publisher.Mono;

/**
 * An upsert that waits to be run. Immutable. Of the hooks, those for upserts run. It is race-free: of many at once one inserts,
 * and the others change its row.
 *
 * @param <T> the model
 */
@CheckReturnValue
public final class Upsert<T> {

    private final ModelOperations<T> operations;
    private final Supplier<? extends T> source;
    private final UpsertOptions<T> options;

    Upsert(ModelOperations<T> operations, Supplier<? extends T> source, UpsertOptions<T> options) {
        this.operations = operations;
        this.source = source;
        this.options = options;
    }

    /**
     * Looks for the row by these attributes, which are together a unique key of the model. A row that has them and breaks
     * another unique key is a {@link org.reactiveorm.error.ConstraintViolationException}. Without this the id counts, where the
     * instance has one, else the only unique key of which it has all values.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Upsert<T> onConflict(Attribute<T, ?>... attributes) {
        return new Upsert<>(operations, source, options.onConflict(named("onConflict", attributes)));
    }

    /**
     * A row that is there takes over the values of these attributes. Without this, of those that were set: that have another
     * value than a new instance has. Name an attribute here where null or its default value is to be written.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Upsert<T> updating(Attribute<T, ?>... attributes) {
        return new Upsert<>(operations, source, options.updating(named("updating", attributes)));
    }

    /** Leaves {@code updatedAt} of a row that is there as it is. */
    public Upsert<T> silent() {
        return new Upsert<>(operations, source, options.silent());
    }

    /**
     * Writes, and leaves the instance as it is.
     *
     * @return whether the row was created or updated; on MySQL and MariaDB unknown for a model that has neither a version nor
     *     {@code updatedAt} where nothing had to be changed or the row is new
     * @throws QueryException at once, if the attributes named are no unique key, or cannot be updated
     */
    public Mono<Outcome.Kind> run() {
        return operations.upsert(options).run(source);
    }

    /**
     * Writes, and reads the whole row into the instance, which then has a row.
     *
     * @return the instance, and what {@link #run} tells
     * @throws QueryException at once, if the attributes named are no unique key, or cannot be updated
     */
    public Mono<Outcome<T>> returning() {
        return operations.upsert(options).returning(source);
    }

    static <T> List<Attribute<T, ?>> named(String verb, Attribute<T, ?>[] attributes) {
        if (attributes.length == 0) {
            throw new QueryException("No attribute was given to " + verb + "(…); name at least one");
        }
        return List.of(attributes);
    }
}
