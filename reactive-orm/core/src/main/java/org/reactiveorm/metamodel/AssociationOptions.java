package org.reactiveorm.metamodel;

import org.jspecify.annotations.Nullable;

/**
 * What an association says of itself besides its name and ends: names of attributes, null for the default. Immutable; each call
 * returns a changed copy.
 *
 * @param foreignKey the attribute that refers: of the target for has one and has many, of the declaring model for belongs to, and
 *     of the junction, to the declaring model, for belongs to many
 * @param sourceKey the attribute of the declaring model that is referred to, by default its id
 * @param targetKey the attribute of the target that is referred to, by default its id
 * @param otherKey the attribute of the junction that refers to the target
 * @param pairs whether two rows of the junction may connect the same rows
 */
public record AssociationOptions(
        @Nullable String foreignKey,
        @Nullable String sourceKey,
        @Nullable String targetKey,
        @Nullable String otherKey,
        Pairs pairs) {

    /** Every key by default. */
    public static final AssociationOptions DEFAULT = new AssociationOptions(null, null, null, null, Pairs.UNIQUE);

    /** The attribute of this name refers. */
    public AssociationOptions foreignKey(String attribute) {
        return new AssociationOptions(attribute, sourceKey, targetKey, otherKey, pairs);
    }

    /** The attribute of this name of the declaring model is referred to; no two rows share its value. */
    public AssociationOptions sourceKey(String attribute) {
        return new AssociationOptions(foreignKey, attribute, targetKey, otherKey, pairs);
    }

    /** The attribute of this name of the target is referred to; no two rows share its value. */
    public AssociationOptions targetKey(String attribute) {
        return new AssociationOptions(foreignKey, sourceKey, attribute, otherKey, pairs);
    }

    /** The attribute of this name of the junction refers to the target. */
    public AssociationOptions otherKey(String attribute) {
        return new AssociationOptions(foreignKey, sourceKey, targetKey, attribute, pairs);
    }

    /** The junction may connect the same two rows several times, so that it gets no unique index. */
    public AssociationOptions repeatedPairs() {
        return new AssociationOptions(foreignKey, sourceKey, targetKey, otherKey, Pairs.REPEATED);
    }

    /** How often a junction may connect the same two rows. */
    public enum Pairs {
        /** Once. */
        UNIQUE,
        /** Any number of times. */
        REPEATED
    }
}
