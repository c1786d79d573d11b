package org.reactiveorm.instance;

import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Mono;

/**
 * Where a holder finds its rows; implemented by the engine.
 *
 * @param <X> the model at the other end
 */
public interface AssociationSource<X> {

    /**
     * Loads the rows of this holder, and those of all instances that were read together with its owner by the same statement.
     *
     * @return a cold {@code Mono} of the rows, which may be none
     */
    Mono<LoadedRows<X>> load();

    /**
     * Reads a part of the rows of this holder, and of all instances that were read together with its owner by the same statement.
     *
     * @return a cold {@code Mono} of the rows, which may be none
     * @throws QueryException at once, if the query asks for what cannot be
     */
    Mono<LoadedRows<X>> find(UnaryOperator<Query<X>> part);

    /**
     * Counts a part of the rows of this holder, whatever its limit and offset are.
     *
     * @throws QueryException at once, if the query asks for what cannot be
     */
    Mono<Long> count(UnaryOperator<Query<X>> part);

    /**
     * Whether every one of these rows is at the other end.
     *
     * @throws QueryException at once, if one of them has no id
     */
    Mono<Boolean> has(List<X> rows);

    /**
     * Whether a row with each of these ids is at the other end.
     *
     * @throws QueryException at once, if one of them cannot be an id
     */
    Mono<Boolean> hasIds(List<?> ids);

    /** Whether the owner of this holder keeps the foreign key. */
    boolean refers();

    /** The association, as {@code User.posts}. */
    String describe();
}
