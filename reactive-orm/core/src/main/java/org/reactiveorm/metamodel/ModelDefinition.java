package org.reactiveorm.metamodel;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.DefaultQuery;

/**
 * The description of a model. Immutable and safe to share between any number of {@code Orm}s.
 *
 * <p>Attributes named {@link #CREATED_AT}, {@link #UPDATED_AT} and {@link #DELETED_AT} are timestamps where the options say so.
 *
 * @param <T> the mapped class
 * @param <I> the type of the id
 */
public final class ModelDefinition<T, I> {

    /** The attribute that keeps when a row was made. */
    public static final String CREATED_AT = "createdAt";
    /** The attribute that keeps when a row was last changed. */
    public static final String UPDATED_AT = "updatedAt";
    /** The attribute that keeps when a row was destroyed. */
    public static final String DELETED_AT = "deletedAt";

    private final String name;
    private final Class<T> type;
    private final Class<I> idType;
    private final Supplier<? extends T> constructor;
    private final ModelOptions options;
    private final Parts<T> parts;

    /** Makes a definition; nothing is checked before an {@code Orm} is built. */
    public ModelDefinition(Identity<T, I> identity, ModelOptions options, Parts<T> parts) {
        this.name = identity.name();
        this.type = identity.type();
        this.idType = identity.idType();
        this.constructor = identity.constructor();
        this.options = Objects.requireNonNull(options, "options");
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** The model's name. */
    public String name() {
        return name;
    }

    /** The mapped class. */
    public Class<T> type() {
        return type;
    }

    /** The type of the id. */
    public Class<I> idType() {
        return idType;
    }

    /** A new, empty instance. */
    public T instantiate() {
        return constructor.get();
    }

    /** What the model says of itself as a whole. */
    public ModelOptions options() {
        return options;
    }

    /** The attributes, in the order of declaration. */
    public List<AttributeDefinition<T, ?>> attributes() {
        return parts.attributes();
    }

    /** The associations, in the order of declaration. */
    public List<AssociationDefinition<T, ?>> associations() {
        return parts.associations();
    }

    /** What the model makes of its attributes, in the order of declaration. */
    public List<VirtualDefinition<T, ?>> virtuals() {
        return parts.virtuals();
    }

    /** The indexes that span attributes or are declared by themselves. */
    public List<ModelIndex> indexes() {
        return parts.indexes();
    }

    /** What every query of the model begins with, asked for when an {@code Orm} is built; null for nothing. */
    public @Nullable Supplier<? extends DefaultQuery> defaultQuery() {
        return parts.defaultQuery();
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * What a model is called and how an instance is made.
     *
     * @param name the model's name
     * @param type the mapped class
     * @param idType the type of the id
     * @param constructor makes a new, empty instance
     * @param <T> the mapped class
     * @param <I> the type of the id
     */
    public record Identity<T, I>(String name, Class<T> type, Class<I> idType, Supplier<? extends T> constructor) {}

    /**
     * What a model consists of.
     *
     * @param attributes the attributes
     * @param associations the associations
     * @param indexes the indexes
     * @param virtuals what is made of attributes
     * @param defaultQuery what every query begins with, null for nothing
     * @param <T> the mapped class
     */
    public record Parts<T>(
            List<AttributeDefinition<T, ?>> attributes,
            List<AssociationDefinition<T, ?>> associations,
            List<ModelIndex> indexes,
            List<VirtualDefinition<T, ?>> virtuals,
            @Nullable Supplier<? extends DefaultQuery> defaultQuery) {

        /** Nothing is made of attributes, and queries begin with nothing. */
        public Parts(
                List<AttributeDefinition<T, ?>> attributes,
                List<AssociationDefinition<T, ?>> associations,
                List<ModelIndex> indexes) {
            this(attributes, associations, indexes, List.of(), null);
        }

        /** Copies the lists. */
        public Parts {
            virtuals = List.copyOf(virtuals);
            attributes = List.copyOf(attributes);
            associations = List.copyOf(associations);
            indexes = List.copyOf(indexes);
        }
    }
}
