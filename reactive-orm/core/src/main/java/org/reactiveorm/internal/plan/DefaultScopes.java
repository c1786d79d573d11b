package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Query.Scoping;
import org.reactiveorm.query.ReadMode;

/**
 * Completes queries by orders, attributes and includes of the default scopes of their models. Conditions are added where a query is
 * translated, so that no use of it can forget them.
 */
public final class DefaultScopes {

    private DefaultScopes() {}

    /** A query whose rows become instances, and its includes. */
    public static <T> Query<T> ofInstances(MappedModel<T> model, Query<T> query) {
        return completed(model, query, Set.of());
    }

    /** An association that is read by itself. */
    public static <T, X> Include<T, X> ofInstances(MappedAssociation<T, X> association, Include<T, X> include) {
        return completed(association, include, Set.of(association.owner().model()));
    }

    /** A query that takes the first rows, but loads nothing with them: its order. */
    public static <T> Query<T> ofRows(MappedModel<T> model, Query<T> query) {
        Query<T> ordered = query;
        if (query.scoping() == Scoping.WHOLE && query.orders().isEmpty()) {
            for (Order<T> order : model.defaultQuery().orders()) {
                ordered = ordered.orderBy(order);
            }
        }
        return ordered;
    }

    /**
     * Completes a query.
     *
     * @param way the models whose rows the rows of the query are loaded with, from the outermost on
     */
    private static <T> Query<T> completed(MappedModel<T> model, Query<T> query, Set<MappedModel<?>> way) {
        List<Include<T, ?>> includes = completed(model, includes(model, query, way), way);
        return query.scoping() == Scoping.WHOLE
                ? query.completedBy(model.defaultQuery(), includes)
                : query.withIncludes(includes);
    }

    /**
     * The includes of a query and those of the default scope. The latter do not come back to a model on the way, so that they end;
     * and a stream takes none.
     */
    private static <T> List<Include<T, ?>> includes(MappedModel<T> model, Query<T> query, Set<MappedModel<?>> way) {
        Map<String, Include<T, ?>> includes = new LinkedHashMap<>();
        query.includes().forEach(include -> includes.put(include.association().name(), include));
        boolean adds = query.scoping() == Scoping.WHOLE && query.readMode() != ReadMode.STREAMING;
        if (adds && !way.contains(model)) {
            for (Include<T, ?> include : model.defaultQuery().includes()) {
                String name = include.association().name();
                if (!way.contains(model.association(name).target())) {
                    includes.putIfAbsent(name, include);
                }
            }
        }
        return new ArrayList<>(includes.values());
    }

    private static <T> List<Include<T, ?>> completed(
            MappedModel<T> model, List<Include<T, ?>> includes, Set<MappedModel<?>> way) {
        Set<MappedModel<?>> further = new LinkedHashSet<>(way);
        further.add(model);
        List<Include<T, ?>> completed = new ArrayList<>(includes.size());
        includes.forEach(include -> completed.add(completed(model, include, further)));
        return completed;
    }

    @SuppressWarnings("unchecked") // an include of an association to X has a query of X
    private static <T, X> Include<T, X> completed(
            MappedModel<T> model, Include<T, X> include, Set<MappedModel<?>> way) {
        return completed(
                (MappedAssociation<T, X>)
                        model.association(include.association().name()),
                include,
                way);
    }

    private static <T, X> Include<T, X> completed(
            MappedAssociation<T, X> association, Include<T, X> include, Set<MappedModel<?>> way) {
        Query<X> part = completed(association.target(), include.query(), way);
        return new Include<>(include.association(), part, include.junction());
    }
}
