package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Predicate;

/**
 * What lies between the ends of an association to many.
 *
 * @param origin where its table comes from
 * @param model the junction as a model; a table that the {@code Orm} makes has nothing but the two keys, and no id
 * @param foreignKey the attribute that refers to the declaring model
 * @param otherKey the attribute that refers to the target
 * @param scope which of its rows connect, null for all
 * @param <J> the junction
 */
public record MappedJunction<J>(
        Origin origin,
        MappedModel<J> model,
        MappedAttribute<J> foreignKey,
        MappedAttribute<J> otherKey,
        @Nullable Predicate scope) {

    /** The same, with a condition on its rows. */
    MappedJunction<J> scoped(@Nullable Predicate newScope) {
        return new MappedJunction<>(origin, model, foreignKey, otherKey, newScope);
    }

    /** A part of the rows of the junction, which has only such that connect. */
    @SuppressWarnings("unchecked") // what speaks of the junction is a query of its model
    public Query<J> part(Query<?> query) {
        Query<J> own = (Query<J>) query;
        return scope == null ? own : own.where(new Condition<>(scope));
    }

    /** Whether the junction is a model, whose rows are read with those of the target. */
    public boolean isModel() {
        return origin == Origin.MODEL;
    }

    /** Where a junction comes from. */
    public enum Origin {
        /** It is a model of the program. */
        MODEL,
        /** The {@code Orm} makes it for the associations that name it. */
        TABLE
    }
}
