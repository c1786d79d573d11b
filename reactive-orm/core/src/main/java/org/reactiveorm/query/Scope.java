package org.reactiveorm.query;

import java.util.function.UnaryOperator;

/**
 * A part of a query that has a name in the program, to be used again: a constant, or a method where it has parameters. The default
 * scope of a model is one, too.
 *
 * @param <T> the model
 */
@FunctionalInterface
public interface Scope<T> extends UnaryOperator<Query<T>> {}
