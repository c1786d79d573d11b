package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.metamodel.IdGeneration;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.VirtualDefinition;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.CompositeKey;

/**
 * A model as one {@code Orm} sees it: with its table, columns, keys and codecs. Immutable once its mapper has published it.
 *
 * @param <T> the mapped class
 */
public final class MappedModel<T> {

    private final ModelDefinition<T, ?> definition;
    private final TableName table;
    private final Map<String, MappedAttribute<T>> attributes = new LinkedHashMap<>();
    private final List<MappedAttribute<T>> attributeList = new ArrayList<>();
    private final Map<String, MappedAssociation<T, ?>> associations = new LinkedHashMap<>();
    private final List<MappedAssociation<T, ?>> associationList = new ArrayList<>();
    private List<MappedReference<T>> references = List.of();
    private @Nullable RowShape<T> shape;
    private @Nullable List<MappedAttribute<T>> makeable;
    private @Nullable List<MappedAttribute<T>> completed;
    private Query<T> defaultQuery = Query.all();
    private Roles<T> roles = new Roles<>(List.of(), null, null, null, null);

    MappedModel(ModelDefinition<T, ?> definition, TableName table) {
        this.definition = definition;
        this.table = table;
    }

    public String name() {
        return definition.name();
    }

    public ModelDefinition<T, ?> definition() {
        return definition;
    }

    public TableName table() {
        return table;
    }

    /** All attributes, in the order of declaration, which is that of {@link MappedAttribute#index}. */
    public List<MappedAttribute<T>> attributes() {
        return attributeList;
    }

    /**
     * The attribute of this name.
     *
     * @throws QueryException if there is none; the message names the nearest
     */
    public MappedAttribute<T> attribute(String name) {
        MappedAttribute<T> attribute = attributes.get(name);
        if (attribute == null && virtual(name) != null) {
            throw new QueryException(
                    "Virtual attribute " + name() + "." + name
                            + " has no column; instances give it, and attributes(…) reads what it needs, but no query knows it");
        }
        if (attribute == null) {
            throw new QueryException("Attribute \"" + name + "\" is not mapped on " + name()
                    + NearestName.hint(name, attributes.keySet()));
        }
        return attribute;
    }

    /** The rows with all attributes. */
    public RowShape<T> shape() {
        RowShape<T> known = shape;
        if (known == null) {
            known = new RowShape<>(this, attributeList);
            shape = known;
        }
        return known;
    }

    /** What the database can make of a new row: an id that it counts, and attributes that have a default. */
    public List<MappedAttribute<T>> makeable() {
        List<MappedAttribute<T>> known = makeable;
        if (known == null) {
            known = attributeList.stream().filter(this::isMakeable).toList();
            makeable = known;
        }
        return known;
    }

    private boolean isMakeable(MappedAttribute<T> attribute) {
        boolean counted = attribute.definition().options().generation() == IdGeneration.IDENTITY;
        return counted || (attribute.hasDefault() && !isKept(attribute));
    }

    /** What a new row may have another value of than the instance that it is made of. */
    public List<MappedAttribute<T>> completed() {
        List<MappedAttribute<T>> known = completed;
        if (known == null) {
            known = attributeList.stream()
                    .filter(attribute -> isKept(attribute) || isMakeable(attribute))
                    .toList();
            completed = known;
        }
        return known;
    }

    /** What the model makes of its attributes under this name, null for nothing. */
    public @Nullable VirtualDefinition<T, ?> virtual(String name) {
        for (VirtualDefinition<T, ?> virtual : definition.virtuals()) {
            if (virtual.name().equals(name)) {
                return virtual;
            }
        }
        return null;
    }

    /** The attributes that a virtual one needs. */
    public List<MappedAttribute<T>> reads(VirtualDefinition<T, ?> virtual) {
        return virtual.reads().isEmpty()
                ? attributeList
                : virtual.reads().stream().map(this::attribute).toList();
    }

    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    public boolean hasAssociation(String name) {
        return associations.containsKey(name);
    }

    public Iterable<String> attributeNames() {
        return attributes.keySet();
    }

    /** All associations, in the order of declaration, which is that of {@link MappedAssociation#index}. */
    public List<MappedAssociation<T, ?>> associations() {
        return associationList;
    }

    /**
     * The association of this name.
     *
     * @throws QueryException if there is none; the message names the nearest
     */
    public MappedAssociation<T, ?> association(String name) {
        MappedAssociation<T, ?> association = associations.get(name);
        if (association == null) {
            throw new QueryException("Association \"" + name + "\" is not mapped on " + name()
                    + NearestName.hint(name, associations.keySet()));
        }
        return association;
    }

    /** The foreign keys that attributes declare by themselves. */
    public List<MappedReference<T>> references() {
        return references;
    }

    void references(List<MappedReference<T>> found) {
        references = List.copyOf(found);
    }

    /** What every query of the model begins with, unless it is unscoped. */
    public Query<T> defaultQuery() {
        return defaultQuery;
    }

    void defaultQuery(Query<T> query) {
        defaultQuery = query;
    }

    boolean hasId() {
        return !roles.key.isEmpty();
    }

    /** The primary key. */
    public Key<T> key() {
        if (roles.key.isEmpty()) {
            throw new IllegalStateException("Model " + name() + " was published without an id");
        }
        return new Key<>(this, roles.key);
    }

    /** Whether the attribute is the id, or a part of it. */
    public boolean isId(MappedAttribute<T> attribute) {
        return roles.key.contains(attribute);
    }

    private boolean isWholeId(MappedAttribute<T> attribute) {
        return roles.key.size() == 1 && isId(attribute);
    }

    /** The counter of the optimistic lock, null for none. */
    public @Nullable MappedAttribute<T> version() {
        return roles.version;
    }

    /** Where the engine keeps when a row was made, null if it does not. */
    public @Nullable MappedAttribute<T> createdAt() {
        return roles.createdAt;
    }

    /** Where the engine keeps when a row was changed, null if it does not. */
    public @Nullable MappedAttribute<T> updatedAt() {
        return roles.updatedAt;
    }

    /** Where a soft deletion is marked, null if the model is not paranoid. */
    public @Nullable MappedAttribute<T> deletedAt() {
        return roles.deletedAt;
    }

    /** Whether the engine sees to the value of a new row. */
    public boolean isKept(MappedAttribute<T> attribute) {
        return isId(attribute)
                || attribute == roles.version
                || attribute == roles.createdAt
                || attribute == roles.updatedAt;
    }

    /** Whether an index or a unique constraint of the model begins with the attribute, the id included. */
    public boolean isIndexed(MappedAttribute<T> attribute) {
        boolean first = !roles.key.isEmpty() && roles.key.get(0) == attribute;
        if (first || attribute.definition().options().distinct()) {
            return true;
        }
        for (ModelIndex index : definition.indexes()) {
            if (index.where() == null && index.attributes().get(0).equals(attribute.name())) {
                return true;
            }
        }
        return isForeignKey(attribute);
    }

    /** Whether no two rows share a value of the attribute. */
    public boolean isUnique(MappedAttribute<T> attribute) {
        if (isWholeId(attribute) || attribute.definition().options().distinct()) {
            return true;
        }
        for (ModelIndex index : definition.indexes()) {
            if (index.unique() && index.attributes().equals(List.of(attribute.name()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isForeignKey(MappedAttribute<T> attribute) {
        for (MappedAssociation<T, ?> association : associationList) {
            if (association.refers() && association.ownerKey() == attribute) {
                return true;
            }
        }
        return false;
    }

    void add(MappedAttribute<T> attribute) {
        attributes.put(attribute.name(), attribute);
        attributeList.add(attribute);
    }

    void add(MappedAssociation<T, ?> association) {
        associations.put(association.name(), association);
        associationList.add(association);
    }

    void roles(Roles<T> newRoles) {
        roles = newRoles;
    }

    @Override
    public String toString() {
        return name();
    }

    record Roles<T>(
            List<MappedAttribute<T>> key,
            @Nullable MappedAttribute<T> version,
            @Nullable MappedAttribute<T> createdAt,
            @Nullable MappedAttribute<T> updatedAt,
            @Nullable MappedAttribute<T> deletedAt) {}

    /**
     * The attributes that are the primary key together. An id is the value of the only one, or a {@link CompositeKey}.
     *
     * @param model the model
     * @param attributes the attributes, at least one, in the order of declaration
     * @param <T> the mapped class
     */
    public record Key<T>(MappedModel<T> model, List<MappedAttribute<T>> attributes) {

        /** Whether the key has several attributes. */
        public boolean isComposite() {
            return attributes.size() > 1;
        }

        /** The first attribute, by which an index on the key begins. */
        public MappedAttribute<T> first() {
            return attributes.get(0);
        }

        /** The id of an instance, null if a part of it is missing. */
        public @Nullable Object of(T instance) {
            if (!isComposite()) {
                return first().get(instance);
            }
            @Nullable Object[] parts = new @Nullable Object[attributes.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = attributes.get(i).get(instance);
            }
            return composed(parts);
        }

        /** The id among the values of a row in the order of the attributes of the model, null if a part of it is missing. */
        public @Nullable Object among(@Nullable Object[] values) {
            @Nullable Object[] parts = new @Nullable Object[attributes.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = values[attributes.get(i).index()];
            }
            return composed(parts);
        }

        /** The id of these parts, null if one of them is missing. */
        public @Nullable Object composed(@Nullable Object[] parts) {
            List<Object> present = new ArrayList<>(parts.length);
            for (Object part : parts) {
                if (part == null) {
                    return null;
                }
                present.add(part);
            }
            return isComposite() ? CompositeKey.of(present.toArray()) : present.get(0);
        }

        /**
         * The values of the attributes, in their order.
         *
         * @throws QueryException if it is no id of this model
         */
        public List<Object> parts(Object id) {
            if (!isComposite()) {
                return List.of(id);
            }
            if (!(id instanceof CompositeKey key) || key.values().size() != attributes.size()) {
                throw new QueryException("The id of a " + model + " is a CompositeKey of " + attributes);
            }
            for (int i = 0; i < attributes.size(); i++) {
                Class<?> type = attributes.get(i).type().javaType();
                if (!type.isInstance(key.values().get(i))) {
                    throw new QueryException("The id of a " + model + " holds a "
                            + key.values().get(i).getClass().getSimpleName() + " where attribute "
                            + attributes.get(i).describe() + " is a " + type.getSimpleName());
                }
            }
            return key.values();
        }
    }
}
