package org.reactiveorm.internal.plan;

/**
 * What lies between the ends of an association to many.
 *
 * @param origin where its table comes from
 * @param model the junction as a model; a table that the {@code Orm} makes has nothing but the two keys, and no id
 * @param foreignKey the attribute that refers to the declaring model
 * @param otherKey the attribute that refers to the target
 * @param <J> the junction
 */
public record MappedJunction<J>(
        Origin origin, MappedModel<J> model, MappedAttribute<J> foreignKey, MappedAttribute<J> otherKey) {

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
