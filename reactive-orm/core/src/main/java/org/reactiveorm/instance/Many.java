package org.reactiveorm.instance;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The many rows at the other end of an association of one instance. It is bound by the engine when its owner is read, built
 * or saved. Safe to read from any thread.
 *
 * @param <X> the model at the other end
 */
public final class Many<X> {

    private volatile @Nullable LoadedRows<X> loaded;
    private volatile @Nullable IdentityHashMap<Object, Object> junctions;
    private volatile @Nullable AssociationSource<X> source;

    private Many() {}

    /** A holder that waits to be bound; for models that do not extend {@link ActiveRecord}. */
    public static <X> Many<X> unbound() {
        return new Many<>();
    }

    /**
     * The rows: those loaded with the owner, else read now, for all instances that were read together with the owner at once.
     *
     * @return a cold {@code Flux}; once read, later subscriptions emit the same rows without a statement
     * @throws QueryException at once, if the holder is not bound
     */
    public Flux<X> get() {
        LoadedRows<X> present = loaded;
        if (present != null) {
            return Flux.fromIterable(present.rows());
        }
        AssociationSource<X> bound = bound();
        Mono<LoadedRows<X>> read = Mono.defer(() -> {
            LoadedRows<X> known = loaded;
            return known != null ? Mono.just(known) : bound.load().doOnNext(this::fill);
        });
        return read.flatMapIterable(LoadedRows::rows);
    }

    /**
     * Reads a part of the rows, for all instances that were read together with the owner at once: the others take their share when
     * they ask for the same. An instance that asks again reads anew. A {@code limit} counts for each instance. What is read is not
     * {@link #loaded}.
     *
     * @return a cold {@code Flux}
     * @throws QueryException at once, if the holder is not bound or the query asks for what cannot be
     */
    @CheckReturnValue
    public Flux<X> find(UnaryOperator<Query<X>> part) {
        return bound().find(part).flatMapIterable(LoadedRows::rows);
    }

    /**
     * How many rows there are at the other end now; none for an owner without a row.
     *
     * @return a cold {@code Mono} that always counts, by one statement
     * @throws QueryException at once, if the holder is not bound
     */
    @CheckReturnValue
    public Mono<Long> count() {
        return count(part -> part);
    }

    /**
     * How many rows of a part there are at the other end now, whatever its limit and offset are.
     *
     * @return a cold {@code Mono} that always counts, by one statement
     * @throws QueryException at once, if the holder is not bound or the query asks for what cannot be
     */
    @CheckReturnValue
    public Mono<Long> count(UnaryOperator<Query<X>> part) {
        return bound().count(part);
    }

    /**
     * Whether every one of these rows is at the other end now; true for no row.
     *
     * @return a cold {@code Mono} that always asks, by one statement
     * @throws QueryException at once, if the holder is not bound or a row has no id
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    @CheckReturnValue
    public final Mono<Boolean> has(X... rows) {
        return bound().has(List.of(rows));
    }

    /**
     * As {@link #has}, of rows that are named by their ids; a key of several attributes is a
     * {@link org.reactiveorm.type.CompositeKey}.
     *
     * @throws QueryException at once, if the holder is not bound, or an id is null or of another class than those of the model
     */
    @CheckReturnValue
    public Mono<Boolean> hasId(Object... ids) {
        return bound().hasIds(Arrays.asList(ids));
    }

    /**
     * The rows that were loaded, without I/O.
     *
     * @return an immutable list
     * @throws NotLoadedException if they were not loaded; the message names the include to add
     */
    public List<X> loaded() {
        return present().rows();
    }

    /**
     * The row of the junction that connects a loaded row, without I/O.
     *
     * @param row a row of {@link #loaded}, or of {@link #get} once it has completed
     * @param type the junction
     * @throws NotLoadedException if the association was not loaded
     * @throws QueryException if the row is not of this holder, or is connected by no junction of this type
     */
    public <J> J junction(X row, Class<J> type) {
        LoadedRows<X> present = present();
        IdentityHashMap<Object, Object> known = junctions;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (int i = 0; i < present.junctions().size(); i++) {
                known.put(present.rows().get(i), present.junctions().get(i));
            }
            junctions = known;
        }
        Object junction = known.get(row);
        if (!type.isInstance(junction)) {
            throw Unloaded.noJunction(source, type);
        }
        return type.cast(junction);
    }

    /** Whether {@link #loaded} has an answer. */
    public boolean isLoaded() {
        return loaded != null;
    }

    void bind(AssociationSource<X> newSource) {
        source = newSource;
    }

    void fill(LoadedRows<X> rows) {
        junctions = null;
        loaded = rows;
    }

    void forget() {
        junctions = null;
        loaded = null;
    }

    private LoadedRows<X> present() {
        LoadedRows<X> present = loaded;
        if (present == null) {
            throw Unloaded.exception(source);
        }
        return present;
    }

    private AssociationSource<X> bound() {
        AssociationSource<X> bound = source;
        if (bound == null) {
            throw Unloaded.unbound();
        }
        return bound;
    }
}
