package org.reactiveorm.internal.loading;

import java.util.List;
import reactor.core.publisher.Mono;

/** Finds the next rows of a query, without their associations. Used by one subscription, one call after another. */
interface WindowSource<T> {

    /** The next rows, at most so many; fewer only at the end. */
    Mono<List<T>> next(int size);

    /** Whether all rows have been given. */
    boolean isExhausted();
}
