package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.metamodel.AssociationDefinition;
import org.reactiveorm.metamodel.AssociationDefinition.Kind;
import org.reactiveorm.query.Association;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.query.tree.Predicate;

/**
 * An association with the attributes that join its two ends.
 *
 * @param index the zero-based position among the associations of the declaring model
 * @param definition the description
 * @param owner the end that declares it
 * @param far the other end
 * @param junction what lies between; null where the two ends share a value
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 */
public record MappedAssociation<T, X>(
        int index,
        AssociationDefinition<T, X> definition,
        End<T> owner,
        End<X> far,
        @Nullable MappedJunction<?> junction) {

    public String name() {
        return definition.name();
    }

    public Kind kind() {
        return definition.kind();
    }

    /** The association as a query names it. */
    public Association<T, X> named() {
        return isToMany() ? new ToMany<>(name()) : new ToOne<>(name());
    }

    /** The model at the other end. */
    public MappedModel<X> target() {
        return far.model();
    }

    /** The attribute of the declaring model whose value the other end, or the junction, shares. */
    public MappedAttribute<T> ownerKey() {
        return owner.key();
    }

    /** The attribute of the target whose value this end, or the junction, shares. */
    public MappedAttribute<X> targetKey() {
        return far.key();
    }

    /** A part of the rows at the other end, which has only such that belong to the association. */
    public Query<X> part(Query<X> query) {
        Predicate scope = far.scope();
        return scope == null ? query : query.where(new Condition<>(scope));
    }

    /** Whether there may be many rows at the other end. */
    public boolean isToMany() {
        return definition.kind().isToMany();
    }

    /** Whether the declaring model keeps the foreign key. */
    public boolean refers() {
        return definition.kind() == Kind.BELONGS_TO;
    }

    /** Whether more than one row may be found at an end where there is room for one. */
    public boolean isAmbiguous() {
        return definition.kind() == Kind.HAS_ONE && !far.model().isUnique(far.key());
    }

    /** The holder in an instance. */
    public Object holder(T instance) {
        return definition.holder(instance);
    }

    /** As {@code User.posts}. */
    public String describe() {
        return owner.model().name() + "." + name();
    }

    @Override
    public String toString() {
        return describe();
    }

    /**
     * One end.
     *
     * @param model the model
     * @param key its attribute that joins
     * @param scope which of its rows belong to the association, null for all
     * @param <E> the model
     */
    public record End<E>(MappedModel<E> model, MappedAttribute<E> key, @Nullable Predicate scope) {}
}
