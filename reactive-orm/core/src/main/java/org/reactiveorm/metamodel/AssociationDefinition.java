package org.reactiveorm.metamodel;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.Predicate;

/**
 * An association from one model to another. Immutable; the target is asked for only when an {@code Orm} is built, so that
 * models that refer to each other may initialise in any order.
 *
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 */
public final class AssociationDefinition<T, X> {

    private final String name;
    private final Kind kind;
    private final Ends<T, X> ends;
    private final AssociationOptions options;
    private final Scopes scopes;

    /** Makes a definition. */
    public AssociationDefinition(String name, Kind kind, Ends<T, X> ends, AssociationOptions options) {
        this(name, kind, ends, options, new Scopes(null, null));
    }

    private AssociationDefinition(String name, Kind kind, Ends<T, X> ends, AssociationOptions options, Scopes scopes) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.ends = Objects.requireNonNull(ends, "ends");
        this.options = Objects.requireNonNull(options, "options");
        this.scopes = scopes;
    }

    /** The same, of only those rows for which a condition holds; it is asked for when an {@code Orm} is built. */
    public AssociationDefinition<T, X> scoped(Supplier<? extends @Nullable Predicate> condition) {
        return new AssociationDefinition<>(name, kind, ends, options, new Scopes(condition, scopes.junction()));
    }

    /** The same, by only those rows of the junction for which a condition holds. */
    public AssociationDefinition<T, X> scopedThrough(Supplier<? extends @Nullable Predicate> condition) {
        return new AssociationDefinition<>(name, kind, ends, options, new Scopes(scopes.target(), condition));
    }

    /** The association's name. */
    public String name() {
        return name;
    }

    /** What the association means. */
    public Kind kind() {
        return kind;
    }

    /** The model at the other end. */
    public ModelDefinition<X, ?> target() {
        return ends.target().get();
    }

    /** What lies between the ends; null for every kind but {@link Kind#BELONGS_TO_MANY}. */
    public @Nullable Through through() {
        return ends.through();
    }

    /** Which rows at the other end belong to the association. */
    public Scopes scopes() {
        return scopes;
    }

    /** The keys. */
    public AssociationOptions options() {
        return options;
    }

    /** The holder in an instance. */
    public Object holder(T instance) {
        return ends.holder().apply(instance);
    }

    /** The kinds of associations. */
    public enum Kind {
        /** One row of the target at most refers to one row of the declaring model. */
        HAS_ONE,
        /** Many rows of the target refer to one row of the declaring model. */
        HAS_MANY,
        /** One row of the declaring model refers to one row of the target. */
        BELONGS_TO,
        /** Rows of a junction refer to a row of the declaring model and to a row of the target. */
        BELONGS_TO_MANY;

        /** Whether there may be many rows at the other end. */
        public boolean isToMany() {
            return this == HAS_MANY || this == BELONGS_TO_MANY;
        }
    }

    /**
     * What an association connects.
     *
     * @param target the model at the other end
     * @param through what lies between, null for nothing
     * @param holder the way to the holder in an instance
     * @param <T> the model that declares the association
     * @param <X> the model at the other end
     */
    public record Ends<T, X>(
            Supplier<? extends ModelDefinition<X, ?>> target,
            @Nullable Through through,
            Function<? super T, ?> holder) {}

    /**
     * The conditions that always hold, asked for when an {@code Orm} is built.
     *
     * @param target which rows at the other end belong to the association, null for all
     * @param junction which rows of the junction connect, null for all
     */
    public record Scopes(
            @Nullable Supplier<? extends @Nullable Predicate> target,
            @Nullable Supplier<? extends @Nullable Predicate> junction) {}

    /** A junction: a model, or a table that the {@code Orm} makes itself. */
    public sealed interface Through {

        /**
         * A junction that is a model.
         *
         * @param model the model
         */
        record JunctionModel(Supplier<? extends ModelDefinition<?, ?>> model) implements Through {}

        /**
         * A junction that is nothing but a table of two keys. Associations that name the same junction share it.
         *
         * @param name its name, from which the naming strategy makes that of the table
         */
        record JunctionTable(String name) implements Through {}
    }
}
