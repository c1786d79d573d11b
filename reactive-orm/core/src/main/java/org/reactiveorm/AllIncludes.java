package org.reactiveorm;

import java.util.ArrayDeque;
import java.util.Deque;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Query;

/** Adds an include of every association to a query. Used once. */
final class AllIncludes {

    private final int levels;
    private final Deque<MappedModel<?>> way = new ArrayDeque<>();

    /** Goes down so many levels. */
    AllIncludes(int levels) {
        this.levels = levels;
    }

    <T> Query<T> of(MappedModel<T> model, Query<T> query) {
        way.push(model);
        Query<T> all = query;
        for (MappedAssociation<T, ?> association : model.associations()) {
            boolean included = query.includes().stream()
                    .anyMatch(include -> include.association().name().equals(association.name()));
            if (!included && (way.size() == 1 || !way.contains(association.target()))) {
                all = with(association, all);
            }
        }
        way.pop();
        return all;
    }

    private <T, X> Query<T> with(MappedAssociation<T, X> association, Query<T> query) {
        boolean deeper = way.size() < levels && !way.contains(association.target());
        return deeper
                ? query.include(association.named(), part -> of(association.target(), part))
                : query.include(association.named());
    }
}
