package org.reactiveorm.hook;

import reactor.core.publisher.Mono;

/**
 * What runs when an instance is written.
 *
 * @param <T> the model
 */
@FunctionalInterface
public interface Hook<T> {

    /**
     * Runs the hook; the write goes on when the result completes, and fails when it fails.
     *
     * @param instance the instance that is written; a hook that runs before the write may change it
     * @param event when this is
     */
    Mono<Void> run(T instance, HookEvent event);
}
