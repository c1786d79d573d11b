package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.internal.plan.MappedAssociation.End;
import org.reactiveorm.metamodel.AssociationDefinition;
import org.reactiveorm.metamodel.AssociationDefinition.Kind;
import org.reactiveorm.metamodel.AssociationDefinition.Scopes;
import org.reactiveorm.metamodel.AssociationDefinition.Through;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.query.tree.Predicate;

/** Finds the ends of associations and what lies between them, and what is wrong with them. */
final class AssociationMapper {

    private final Dialect dialect;
    private final Map<ModelDefinition<?, ?>, MappedModel<?>> models;
    private final List<String> problems;
    private final JunctionMapper junctions;

    AssociationMapper(
            Dialect dialect,
            MappingSettings settings,
            Map<ModelDefinition<?, ?>, MappedModel<?>> models,
            List<String> problems) {
        this.dialect = dialect;
        this.models = models;
        this.problems = problems;
        this.junctions = new JunctionMapper(dialect, settings, models, problems);
    }

    /** The attribute that refers, as declared or by default. */
    static String foreignKey(ModelDefinition<?, ?> owner, AssociationDefinition<?, ?> association) {
        String declared = association.options().foreignKey();
        if (declared != null) {
            return declared;
        }
        return (association.kind() == Kind.BELONGS_TO ? association.name() : decapitalised(owner.name())) + "Id";
    }

    /** The attribute of a junction that refers to the target, as declared or by default. */
    static String otherKey(AssociationDefinition<?, ?> association) {
        String declared = association.options().otherKey();
        return declared != null ? declared : decapitalised(association.target().name()) + "Id";
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @SuppressWarnings("unchecked") // a mapped model is kept under the definition that it was made of
    <T> void map(ModelDefinition<T, ?> definition) {
        MappedModel<T> owner = (MappedModel<T>) models.get(definition);
        if (owner == null) {
            return;
        }
        for (AssociationDefinition<T, ?> association : definition.associations()) {
            if (owner.hasAttribute(association.name())) {
                problems.add("Model " + owner.name() + " calls an attribute and an association \"" + association.name()
                        + "\"; rename one");
            }
            if (owner.hasAssociation(association.name())) {
                problems.add(
                        "Model " + owner.name() + " calls two associations \"" + association.name() + "\"; rename one");
            }
            map(owner, association);
        }
    }

    @SuppressWarnings("unchecked") // as above
    private <T, X> void map(MappedModel<T> owner, AssociationDefinition<T, X> association) {
        String place = "Association " + owner.name() + "." + association.name();
        ModelDefinition<X, ?> targetDefinition = association.target();
        MappedModel<X> target = (MappedModel<X>) models.get(targetDefinition);
        if (target == null) {
            problems.add(place + " leads to " + targetDefinition.name() + ", which is not registered; add "
                    + targetDefinition.name() + "_.MODEL to the models of the Orm");
            return;
        }
        if (!owner.hasId() || !target.hasId()) {
            return;
        }
        MappedAttribute<T> ownerKey = association.kind() == Kind.BELONGS_TO
                ? referring(place, owner, foreignKey(owner.definition(), association))
                : referredTo(place, owner, association.options().sourceKey(), "sourceKey");
        MappedAttribute<X> targetKey =
                switch (association.kind()) {
                    case HAS_ONE, HAS_MANY -> referring(place, target, foreignKey(owner.definition(), association));
                    case BELONGS_TO, BELONGS_TO_MANY ->
                        referredTo(place, target, association.options().targetKey(), "targetKey");
                };
        if (ownerKey == null || targetKey == null || !isKey(place, ownerKey) || !isKey(place, targetKey)) {
            return;
        }
        Scope scope = new Scope(place, association.scopes());
        MappedJunction<?> junction = null;
        Through through = association.through();
        if (through != null) {
            junction = junctions.map(place, new Ends<>(owner, ownerKey, target, targetKey), association, through);
            if (junction == null) {
                return;
            }
            junction = junction.scoped(scope.junction());
        } else if (!ownerKey.joins(targetKey)) {
            problems.add(mismatch(place, ownerKey, targetKey));
            return;
        }
        int index = owner.associations().size();
        owner.add(new MappedAssociation<>(
                index,
                association,
                new End<>(owner, ownerKey, null),
                new End<>(target, targetKey, scope.target()),
                junction));
    }

    private boolean isKey(String place, MappedAttribute<?> key) {
        boolean alike = key.type().kind().isComparedAlike();
        if (!alike) {
            problems.add(
                    place + " goes by " + key.describe() + " of type " + key.type()
                            + ", whose values the database finds equal where the program does not; let it go by another attribute");
        }
        return alike;
    }

    /** Tries the conditions of associations once every model has its associations. */
    void checkScopes(MappedModel<?> owner) {
        for (MappedAssociation<?, ?> association : owner.associations()) {
            String place = "Association " + association.describe();
            Predicate target = association.far().scope();
            if (target != null) {
                checkScope(place, association.target(), target, association.isToMany());
            }
            MappedJunction<?> junction = association.junction();
            if (junction != null && junction.scope() != null) {
                checkScope(place, junction.model(), junction.scope(), true);
            }
        }
    }

    private void checkScope(String place, MappedModel<?> model, Predicate scope, boolean joins) {
        try {
            TableScope tables = TableScope.ofSelect(model, "t");
            new NodeTranslator(dialect, tables).condition(scope);
            if (tables.hasJoins() && !joins) {
                problems.add(
                        place + " has a scope that looks along a path, which its own path cannot join; ask by any(…)");
            }
        } catch (OrmException e) {
            problems.add(place + " has a scope that cannot be asked: " + e.getMessage());
        }
    }

    /** The conditions that always hold for an association, asked for once. */
    private final class Scope {

        private final String place;
        private final Scopes scopes;

        private Scope(String place, Scopes scopes) {
            this.place = place;
            this.scopes = scopes;
        }

        @Nullable Predicate target() {
            return asked(scopes.target());
        }

        @Nullable Predicate junction() {
            return asked(scopes.junction());
        }

        private @Nullable Predicate asked(@Nullable Supplier<? extends @Nullable Predicate> scope) {
            if (scope == null) {
                return null;
            }
            Predicate condition = scope.get();
            if (condition == null) {
                problems.add(place + " has a scope that gives no condition; return one, or take the scope away");
            }
            return condition;
        }
    }

    static String mismatch(String place, MappedAttribute<?> one, MappedAttribute<?> other) {
        return place + " joins " + one.describe() + " of type " + one.type() + " with " + other.describe() + " of type "
                + other.type() + "; give both the same type";
    }

    private <E> @Nullable MappedAttribute<E> referring(String place, MappedModel<E> keeper, String key) {
        if (keeper.hasAttribute(key)) {
            return keeper.attribute(key);
        }
        problems.add(place + " needs attribute \"" + key + "\" on " + keeper.name()
                + NearestName.hint(key, names(keeper)) + " Declare it, or name another by foreignKey");
        return null;
    }

    private <E> @Nullable MappedAttribute<E> referredTo(
            String place, MappedModel<E> model, @Nullable String key, String option) {
        if (key == null) {
            if (model.key().isComposite()) {
                problems.add(place + " refers to " + model.name() + ", whose key has several attributes, "
                        + model.key().attributes() + "; name an attribute with unique values by " + option);
                return null;
            }
            return model.key().first();
        }
        if (!model.hasAttribute(key)) {
            problems.add(place + " names attribute \"" + key + "\" of " + model.name() + " by " + option
                    + ", which is not mapped" + NearestName.hint(key, names(model)));
            return null;
        }
        MappedAttribute<E> attribute = model.attribute(key);
        if (!model.isUnique(attribute)) {
            problems.add(place + " refers to " + attribute.describe() + " by " + option
                    + ", whose values may repeat; mark it with @Unique");
            return null;
        }
        return attribute;
    }

    static List<String> names(MappedModel<?> model) {
        List<String> names = new ArrayList<>();
        model.attributeNames().forEach(names::add);
        return names;
    }

    /**
     * The ends that a junction connects.
     *
     * @param owner the model that declares the association
     * @param ownerKey its attribute that the junction refers to
     * @param target the model at the other end
     * @param targetKey its attribute that the junction refers to
     * @param <T> the model that declares the association
     * @param <X> the model at the other end
     */
    record Ends<T, X>(
            MappedModel<T> owner, MappedAttribute<T> ownerKey, MappedModel<X> target, MappedAttribute<X> targetKey) {}
}
