package org.reactiveorm.instance;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/**
 * The one row at the other end of an association of one instance, and the foreign key where no attribute declares it. It is
 * bound by the engine when its owner is read, built or saved. Safe to read from any thread.
 *
 * @param <X> the model at the other end
 */
public final class One<X> {

    private volatile @Nullable List<X> loaded;
    private volatile @Nullable AssociationSource<X> source;
    private volatile @Nullable Object key;
    private volatile @Nullable Assignment<X> assigned;

    private One() {}

    /** A holder that waits to be bound; for models that do not extend {@link ActiveRecord}. */
    public static <X> One<X> unbound() {
        return new One<>();
    }

    /**
     * The row: the one loaded with the owner or set, else read now, for all instances that were read together with the owner.
     *
     * @return a cold {@code Mono}, empty if there is no row; once read, later subscriptions emit the same row
     * @throws QueryException at once, if the holder is not bound
     */
    public Mono<X> get() {
        AssociationSource<X> bound = source;
        if (loaded == null && bound == null) {
            throw Unloaded.unbound();
        }
        return Mono.defer(() -> {
                    List<X> known = loaded;
                    return known != null || bound == null
                            ? Mono.just(present())
                            : bound.load().doOnNext(this::fill).map(LoadedRows::rows);
                })
                .flatMap(One::first);
    }

    /**
     * Reads the row if it meets a query, for all instances that were read together with the owner at once: the others take their
     * share when they ask for the same. An instance that asks again reads anew. What is read is not {@link #loaded}.
     *
     * @return a cold {@code Mono}, empty if there is no such row
     * @throws QueryException at once, if the holder is not bound or the query asks for what cannot be
     */
    @CheckReturnValue
    public Mono<X> find(UnaryOperator<Query<X>> part) {
        AssociationSource<X> bound = source;
        if (bound == null) {
            throw Unloaded.unbound();
        }
        return bound.find(part).map(LoadedRows::rows).flatMap(One::first);
    }

    /**
     * The row that was loaded or set, without I/O.
     *
     * @return the row, null if there is none
     * @throws NotLoadedException if it was not loaded; the message names the include to add
     */
    public @Nullable X loaded() {
        List<X> known = present();
        return known.isEmpty() ? null : known.get(0);
    }

    /**
     * The row that was loaded or set, without I/O, where there must be one.
     *
     * @throws NotLoadedException if it was not loaded; the message names the include to add
     * @throws EntityNotFoundException if there is none
     */
    public X required() {
        X row = loaded();
        if (row == null) {
            throw Unloaded.missing(source);
        }
        return row;
    }

    /** Whether {@link #loaded} has an answer. */
    public boolean isLoaded() {
        return loaded != null;
    }

    /**
     * Refers to another row from the next save of the owner on; null refers to none. The row must have been saved by then.
     *
     * @throws QueryException if the foreign key is at the other end; set the holder there
     */
    public void set(@Nullable X target) {
        checkReference();
        assigned = new Assignment<>(target, null);
        loaded = target == null ? List.of() : List.of(target);
    }

    /**
     * Refers to the row with this id from the next save of the owner on, without loading it; null refers to none.
     *
     * @throws QueryException if the foreign key is at the other end; set the holder there
     */
    public void reference(@Nullable Object id) {
        checkReference();
        assigned = new Assignment<>(null, id);
        loaded = id == null ? List.of() : null;
    }

    /**
     * The foreign key of the owner where no attribute declares it: the id of the row that the owner refers to, or null. A row that
     * was set counts from the next save of the owner on.
     */
    public @Nullable Object reference() {
        Assignment<X> pending = assigned;
        return pending != null && pending.target == null ? pending.id : key;
    }

    @Nullable Object key() {
        return key;
    }

    void key(@Nullable Object newKey) {
        key = newKey;
    }

    @Nullable Assignment<X> assigned() {
        return assigned;
    }

    void settle() {
        assigned = null;
    }

    void bind(AssociationSource<X> newSource) {
        source = newSource;
    }

    void fill(LoadedRows<X> rows) {
        loaded = rows.rows();
    }

    void forget() {
        loaded = null;
        assigned = null;
    }

    private void checkReference() {
        AssociationSource<X> bound = source;
        if (bound != null && !bound.refers()) {
            throw Unloaded.notReferring(bound.describe());
        }
    }

    private List<X> present() {
        List<X> known = loaded;
        if (known == null) {
            throw Unloaded.exception(source);
        }
        return known;
    }

    private static <X> Mono<X> first(List<X> rows) {
        return rows.isEmpty() ? Mono.empty() : Mono.just(rows.get(0));
    }

    /**
     * What the owner will refer to.
     *
     * @param target the row, null for one that is named by its id, or for none
     * @param id the id, null for none
     */
    record Assignment<X>(@Nullable X target, @Nullable Object id) {}
}
