package org.reactiveorm.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Term;

/**
 * Some values of the rows of a model, and what to make of their values.
 *
 * @param terms the values, in order
 * @param constructor makes a result of them, which may be null one by one
 * @param <T> the model
 * @param <R> the result
 */
public record Projection<T, R>(
        List<? extends Term<? super T, ?>> terms, Function<@Nullable Object[], ? extends R> constructor) {

    /** Copies the terms. */
    public Projection {
        terms = List.copyOf(terms);
    }
}
