package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Include;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the associations of instances that are held, one statement for each association and level. Immutable. */
final class IncludeLoader {

    private final Engine engine;

    IncludeLoader(Engine engine) {
        this.engine = engine;
    }

    /** Loads the includes of all parents; emits false, and leaves the parents incomplete, where the budget is too small. */
    <T> Mono<Boolean> load(MappedModel<T> model, List<T> parents, List<Include<T, ?>> includes, Budget budget) {
        if (parents.isEmpty() || includes.isEmpty()) {
            return Mono.just(true);
        }
        return Flux.fromIterable(includes)
                .concatMap(include -> load(model, parents, include, budget), 0)
                .takeUntil(complete -> !complete)
                .last(true);
    }

    @SuppressWarnings("unchecked") // an include of an association to X has a query of X
    private <T, X> Mono<Boolean> load(MappedModel<T> model, List<T> parents, Include<T, X> include, Budget budget) {
        MappedAssociation<T, X> association = (MappedAssociation<T, X>)
                model.association(include.association().name());
        Set<Object> keys = new LinkedHashSet<>();
        for (T parent : parents) {
            Object key = association.ownerKey().get(parent);
            if (key != null) {
                keys.add(key);
            }
        }
        Children<X> found = new Children<>();
        return children(association, new ArrayList<>(keys), include, budget, found)
                .doOnNext(complete -> {
                    if (complete) {
                        for (T parent : parents) {
                            InstanceBinder.fill(
                                    association.holder(parent),
                                    found.of(association.ownerKey().get(parent)));
                        }
                    }
                });
    }

    private <T, X> Mono<Boolean> children(
            MappedAssociation<T, X> association,
            List<Object> keys,
            Include<T, X> include,
            Budget budget,
            Children<X> found) {
        ChildrenReader<T, X> reader = new ChildrenReader<>(engine, association, include);
        int most = engine.dialect().maxMembershipValues();
        int chunks = (keys.size() + most - 1) / most;
        return Flux.range(0, chunks)
                .concatMap(
                        chunk -> {
                            List<Object> part = keys.subList(chunk * most, Math.min(keys.size(), (chunk + 1) * most));
                            return reader.read(part, budget.remaining() + 1L).flatMap(read -> {
                                if (!budget.take(read.rows().size())) {
                                    // rows come parent by parent, so all parents but the last are complete
                                    int complete = read.children().parents() - 1;
                                    budget.exceeded(chunk * most + complete, keys.size());
                                    return Mono.just(false);
                                }
                                found.addAll(read.children());
                                return load(
                                        association.target(),
                                        read.rows(),
                                        include.query().includes(),
                                        budget);
                            });
                        },
                        0)
                .takeUntil(complete -> !complete)
                .last(true);
    }
}
