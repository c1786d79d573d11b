package org.reactiveorm.internal.plan;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Query.Scoping;
import org.reactiveorm.query.Query.Visibility;
import org.reactiveorm.query.ReadMode;
import org.reactiveorm.query.tree.DefaultQuery;

/** Asks models for their default scopes, and finds what is wrong with them. */
final class DefaultScopeMapper {

    private final Dialect dialect;
    private final List<String> problems;

    DefaultScopeMapper(Dialect dialect, List<String> problems) {
        this.dialect = dialect;
        this.problems = problems;
    }

    /** Asks for the default scope of a model, before anything is translated that looks at its rows. */
    <T> void map(MappedModel<T> model) {
        Supplier<? extends DefaultQuery> asked = model.definition().defaultQuery();
        if (asked == null) {
            return;
        }
        try {
            @SuppressWarnings("unchecked") // the definition keeps a query of its own model
            Query<T> query = (Query<T>) asked.get();
            String unfit = query == null ? "gives no query; return the one that it was given, changed" : unfit(query);
            if (unfit == null) {
                model.defaultQuery(query);
            } else {
                problems.add(place(model) + " " + unfit);
            }
        } catch (OrmException e) {
            problems.add(place(model) + " cannot be asked: " + e.getMessage());
        }
    }

    /** Tries the default scope of a model once every model has its associations and its default scope. */
    <T> void check(MappedModel<T> model) {
        Query<T> query = model.defaultQuery();
        try {
            TableScope tables = TableScope.ofSelect(model, "t");
            QueryTranslator<T> translator = new QueryTranslator<>(dialect, query.unscoped(), tables, tables.table());
            Condition<T> condition = query.condition();
            if (condition != null) {
                new NodeTranslator(dialect, tables).defaults();
            }
            if (tables.hasJoins()) {
                problems.add(
                        place(model)
                                + " has a condition that looks along a path, which the paths to its rows cannot join; ask by any(…)");
            }
            translator.sortKeys(OrderKey.declared(query, model, dialect));
            query.attributes().forEach(attribute -> model.attribute(attribute.name()));
            query.excluded().forEach(attribute -> model.attribute(attribute.name()));
            checkIncludes(model, query);
        } catch (OrmException e) {
            problems.add(place(model) + " cannot be asked: " + e.getMessage());
        }
    }

    private <T> void checkIncludes(MappedModel<T> model, Query<T> query) {
        query.includes().forEach(include -> check(model, include));
    }

    @SuppressWarnings("unchecked") // an include of an association to X has a query of X
    private <T, X> void check(MappedModel<T> model, Include<T, X> include) {
        MappedAssociation<T, X> association = (MappedAssociation<T, X>)
                model.association(include.association().name());
        NodeTranslator nodes = new NodeTranslator(dialect, TableScope.ofSelect(model, "t"));
        nodes.exists(association, include.query(), include.junction());
        checkIncludes(association.target(), include.query());
    }

    private static String place(MappedModel<?> model) {
        return "The default scope of " + model;
    }

    /** What a default scope cannot say, null for nothing. */
    private static @Nullable String unfit(Query<?> query) {
        if (query.limit() != null || query.offset() > 0) {
            return "has a limit or an offset, which counts, writes and associations could not keep to; leave it to a scope"
                    + " that queries name";
        }
        if (!query.readsSingleRows()) {
            return "groups rows or makes them distinct, which only a projection can; leave it to a scope that queries name";
        }
        if (query.includes().stream().anyMatch(include -> include.query().isRequired())) {
            return "has a required() include, which leaves out rows; say that by a condition, as in any(…)";
        }
        boolean reads = query.readMode() != ReadMode.WINDOWED || query.lock() != null;
        if (reads || !query.indexHints().isEmpty() || query.behind() != null || query.isRequired()) {
            return "says how rows are read; a default scope holds conditions, orders, attributes and includes";
        }
        if (query.visibility() != Visibility.LIVE || query.scoping() != Scoping.WHOLE) {
            return "takes a condition away by withDeleted() or unscoped(); leave that to the queries that want it";
        }
        return null;
    }
}
