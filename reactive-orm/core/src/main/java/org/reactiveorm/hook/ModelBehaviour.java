package org.reactiveorm.hook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The hooks of a model. Immutable: each call returns a changed copy.
 *
 * @param <T> the model
 */
public final class ModelBehaviour<T> {

    private final Map<HookEvent, List<Hook<T>>> hooks;

    private ModelBehaviour(Map<HookEvent, List<Hook<T>>> hooks) {
        this.hooks = hooks;
    }

    /** No hooks. */
    public static <T> ModelBehaviour<T> none() {
        return new ModelBehaviour<>(Map.of());
    }

    /** Runs a hook at an event, after the hooks added before. */
    public ModelBehaviour<T> on(HookEvent event, Hook<T> hook) {
        Map<HookEvent, List<Hook<T>>> copy = new EnumMap<>(HookEvent.class);
        copy.putAll(hooks);
        List<Hook<T>> added = new ArrayList<>(copy.getOrDefault(event, List.of()));
        added.add(hook);
        copy.put(event, List.copyOf(added));
        return new ModelBehaviour<>(copy);
    }

    /** Whether any hook runs at one of the events. */
    public boolean handles(List<HookEvent> events) {
        for (HookEvent event : events) {
            if (hooks.containsKey(event)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs the hooks of the events, one after another, in the order of the events and of their registration.
     *
     * @return completes when all have run; the first error ends it
     */
    public Mono<Void> run(T instance, List<HookEvent> events) {
        if (!handles(events)) {
            return Mono.empty();
        }
        List<Mono<Void>> steps = new ArrayList<>();
        for (HookEvent event : events) {
            for (Hook<T> hook : hooks.getOrDefault(event, List.of())) {
                steps.add(Mono.defer(() -> hook.run(instance, event)));
            }
        }
        return Flux.concat(steps).then();
    }
}
