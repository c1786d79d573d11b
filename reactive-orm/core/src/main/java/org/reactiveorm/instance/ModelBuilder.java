package org.reactiveorm.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.metamodel.AssociationDefinition;
import org.reactiveorm.metamodel.AssociationDefinition.Kind;
import org.reactiveorm.metamodel.AssociationDefinition.Through;
import org.reactiveorm.metamodel.AssociationOptions;
import org.reactiveorm.metamodel.AttributeDefinition;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.ModelOptions;
import org.reactiveorm.metamodel.VirtualDefinition;
import org.reactiveorm.query.ArrayAttribute;
import org.reactiveorm.query.Association;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.JsonAttribute;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Scope;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToManyThrough;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.query.VirtualAttribute;
import org.reactiveorm.query.postgres.HstoreAttribute;
import org.reactiveorm.query.postgres.InetAttribute;
import org.reactiveorm.query.postgres.RangeAttribute;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.Range;

/**
 * Describes a model. The annotation processor writes calls to this builder and nothing else; a program may write them itself.
 * Not thread-safe; build on one thread.
 *
 * @param <T> the mapped class
 * @param <I> the type of the id
 */
public final class ModelBuilder<T, I> {

    private final Class<T> type;
    private final Class<I> idType;
    private final Supplier<? extends T> constructor;
    private final List<AttributeDefinition<T, ?>> attributes = new ArrayList<>();
    private final List<AssociationDefinition<T, ?>> associations = new ArrayList<>();
    private final List<ModelIndex> indexes = new ArrayList<>();
    private final List<VirtualDefinition<T, ?>> virtuals = new ArrayList<>();
    private String name;
    private ModelOptions options = ModelOptions.DEFAULT;
    private ModelBehaviour<T> behaviour = ModelBehaviour.none();
    private @Nullable Scope<T> defaultScope;

    ModelBuilder(Class<T> type, Class<I> idType, Supplier<? extends T> constructor) {
        this.type = type;
        this.idType = idType;
        this.constructor = constructor;
        this.name = type.getSimpleName();
    }

    /** Calls the model otherwise than its class. */
    public ModelBuilder<T, I> name(String newName) {
        name = newName;
        return this;
    }

    /** Changes the options of the model as a whole. */
    public ModelBuilder<T, I> options(UnaryOperator<ModelOptions> change) {
        options = change.apply(options);
        return this;
    }

    /**
     * Gives the model a default scope: conditions that hold wherever its rows are looked at, and orders, attributes and includes for
     * its instances. A query does without by {@code unscoped()}.
     *
     * @param scope asked when an {@code Orm} is built
     */
    public ModelBuilder<T, I> defaultScope(Scope<T> scope) {
        defaultScope = scope;
        return this;
    }

    /** Adds an index over attributes, named by rule. */
    public ModelBuilder<T, I> index(String... attributeNames) {
        return index(ModelIndex.on(attributeNames));
    }

    /** Adds a unique index over attributes, named by rule. */
    public ModelBuilder<T, I> uniqueIndex(String... attributeNames) {
        return index(ModelIndex.on(attributeNames).asUnique());
    }

    /** Adds an index. */
    public ModelBuilder<T, I> index(ModelIndex index) {
        indexes.add(index);
        return this;
    }

    /** Adds hooks. */
    public ModelBuilder<T, I> behaviour(UnaryOperator<ModelBehaviour<T>> change) {
        behaviour = change.apply(behaviour);
        return this;
    }

    /** Adds a text. */
    public StringAttribute<T> string(
            String attribute,
            DataType<String> dataType,
            Function<? super T, ? extends @Nullable String> getter,
            BiConsumer<? super T, ? super String> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new StringAttribute<>(attribute, dataType);
    }

    /** Adds a truth value. */
    public BooleanAttribute<T> bool(
            String attribute,
            Function<? super T, ? extends @Nullable Boolean> getter,
            BiConsumer<? super T, ? super Boolean> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, DataType.BOOLEAN, getter, setter, attributeOptions);
        return new BooleanAttribute<>(attribute, DataType.BOOLEAN);
    }

    /** Adds a number. */
    public <V> NumberAttribute<T, V> number(
            String attribute,
            DataType<V> dataType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new NumberAttribute<>(attribute, dataType);
    }

    /** Adds a value that has an order: a point in time, a date. */
    public <V> ComparableAttribute<T, V> comparable(
            String attribute,
            DataType<V> dataType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new ComparableAttribute<>(attribute, dataType);
    }

    /** Adds a JSON document. */
    public <V> JsonAttribute<T, V> json(
            String attribute,
            DataType<V> dataType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new JsonAttribute<>(attribute, dataType);
    }

    /** Adds many values in one column. */
    public <E> ArrayAttribute<T, E> array(
            String attribute,
            DataType<List<E>> dataType,
            Function<? super T, ? extends @Nullable List<E>> getter,
            BiConsumer<? super T, ? super List<E>> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new ArrayAttribute<>(attribute, dataType);
    }

    /** Adds all values between two bounds. */
    public <C extends Comparable<? super C>> RangeAttribute<T, C> range(
            String attribute,
            DataType<Range<C>> dataType,
            Function<? super T, ? extends @Nullable Range<C>> getter,
            BiConsumer<? super T, ? super Range<C>> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new RangeAttribute<>(attribute, dataType);
    }

    /** Adds an address of a host or of a network. */
    public InetAttribute<T> inet(
            String attribute,
            DataType<Inet> dataType,
            Function<? super T, ? extends @Nullable Inet> getter,
            BiConsumer<? super T, ? super Inet> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new InetAttribute<>(attribute, dataType);
    }

    /** Adds keys with texts. */
    public HstoreAttribute<T> hstore(
            String attribute,
            Function<? super T, ? extends @Nullable Map<String, @Nullable String>> getter,
            BiConsumer<? super T, ? super Map<String, @Nullable String>> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, DataType.HSTORE, getter, setter, attributeOptions);
        return new HstoreAttribute<>(attribute, DataType.HSTORE);
    }

    /** Adds a value of any other type: an enum, a UUID. */
    public <V> Attribute<T, V> attribute(
            String attribute,
            DataType<V> dataType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        add(attribute, dataType, getter, setter, attributeOptions);
        return new Attribute<>(attribute, dataType);
    }

    /**
     * Adds a value that is made of attributes and cannot be set.
     *
     * @param reads the attributes that the getter needs; none for all
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <V> VirtualAttribute<T, V> virtual(
            String attribute,
            Class<? super V> valueType,
            Function<? super T, ? extends @Nullable V> getter,
            Attribute<T, ?>... reads) {
        return virtual(attribute, valueType, getter, null, List.of(reads));
    }

    /**
     * Adds a value that is made of attributes and can be set.
     *
     * @param reads the attributes that the getter needs; none for all
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <V> VirtualAttribute<T, V> virtual(
            String attribute,
            Class<? super V> valueType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            Attribute<T, ?>... reads) {
        return virtual(attribute, valueType, getter, setter, List.of(reads));
    }

    private <V> VirtualAttribute<T, V> virtual(
            String attribute,
            Class<? super V> valueType,
            Function<? super T, ? extends @Nullable V> getter,
            @Nullable BiConsumer<? super T, ? super V> setter,
            List<Attribute<T, ?>> reads) {
        List<String> names = reads.stream().map(Attribute::name).toList();
        virtuals.add(new VirtualDefinition<>(attribute, valueType, names, getter, setter));
        return new VirtualAttribute<>(attribute, valueType, reads);
    }

    void virtual(VirtualDefinition<T, ?> definition) {
        virtuals.add(definition);
    }

    /** Adds the foreign key of a {@code belongsTo} that no field declares: the holder keeps its value. */
    public <V> ComparableAttribute<T, V> heldKey(
            String attribute,
            DataType<V> dataType,
            Function<? super T, One<?>> holder,
            UnaryOperator<AttributeOptions> attributeOptions) {
        Function<T, @Nullable V> getter =
                instance -> dataType.javaType().cast(holder.apply(instance).key());
        return comparable(
                attribute,
                dataType,
                getter,
                (instance, value) -> holder.apply(instance).key(value),
                attributeOptions);
    }

    /**
     * Adds an association to the rows that refer to a row of this model.
     *
     * @param target the model at the other end, asked for when an {@code Orm} is built
     * @param options by default the attribute of the target that refers is called after this model: {@code userId} for User
     */
    public <X> ToMany<T, X> hasMany(
            String association,
            Supplier<? extends ModelType<X, ?>> target,
            Function<? super T, Many<X>> holder,
            UnaryOperator<AssociationOptions> options) {
        associate(association, Kind.HAS_MANY, ends(target, null, holder), options);
        return new ToMany<>(association);
    }

    /**
     * Adds an association to the one row that refers to a row of this model. Where several refer, it is the first by id, or by
     * the order of the include.
     *
     * @param target the model at the other end, asked for when an {@code Orm} is built
     * @param options by default the attribute of the target that refers is called after this model: {@code userId} for User
     */
    public <X> ToOne<T, X> hasOne(
            String association,
            Supplier<? extends ModelType<X, ?>> target,
            Function<? super T, One<X>> holder,
            UnaryOperator<AssociationOptions> options) {
        associate(association, Kind.HAS_ONE, ends(target, null, holder), options);
        return new ToOne<>(association);
    }

    /**
     * Adds an association to the row that this model refers to.
     *
     * @param target the model at the other end, asked for when an {@code Orm} is built
     * @param options by default the attribute of this model that refers is called after the association: {@code authorId}
     */
    public <X> ToOne<T, X> belongsTo(
            String association,
            Supplier<? extends ModelType<X, ?>> target,
            Function<? super T, One<X>> holder,
            UnaryOperator<AssociationOptions> options) {
        associate(association, Kind.BELONGS_TO, ends(target, null, holder), options);
        return new ToOne<>(association);
    }

    /**
     * Adds an association to many rows, each of them connected by a row of a junction that is a model.
     *
     * @param target the model at the other end, asked for when an {@code Orm} is built
     * @param through the junction, asked for when an {@code Orm} is built
     * @param options by default the attributes of the junction are called after the models: {@code userId} for User
     */
    public <X, J> ToManyThrough<T, X, J> belongsToMany(
            String association,
            Supplier<? extends ModelType<X, ?>> target,
            Supplier<? extends ModelType<J, ?>> through,
            Function<? super T, Many<X>> holder,
            UnaryOperator<AssociationOptions> options) {
        Through junction = new Through.JunctionModel(() -> through.get().definition());
        associate(association, Kind.BELONGS_TO_MANY, ends(target, junction, holder), options);
        return new ToManyThrough<>(association);
    }

    /**
     * Adds an association to many rows by a junction that is nothing but a table of two keys, which the {@code Orm} makes itself.
     *
     * @param target the model at the other end, asked for when an {@code Orm} is built
     * @param junction the junction's name; the association of the target that comes back names the same
     * @param options by default the keys of the junction are called after the models: {@code userId} for User
     */
    public <X> ToMany<T, X> belongsToMany(
            String association,
            Supplier<? extends ModelType<X, ?>> target,
            String junction,
            Function<? super T, Many<X>> holder,
            UnaryOperator<AssociationOptions> options) {
        associate(
                association, Kind.BELONGS_TO_MANY, ends(target, new Through.JunctionTable(junction), holder), options);
        return new ToMany<>(association);
    }

    /**
     * Makes an association one of only those rows for which a condition holds, wherever it is used.
     *
     * @param association an association of this builder
     * @param condition asked for when an {@code Orm} is built
     * @return the association
     */
    public <X, A extends Association<T, X>> A scoped(
            A association, Supplier<? extends @Nullable Condition<X>> condition) {
        change(association, definition -> definition.scoped(predicate(condition)));
        return association;
    }

    /**
     * Makes an association one by only those rows of its junction for which a condition holds, wherever it is used.
     *
     * @param association an association of this builder
     * @param condition asked for when an {@code Orm} is built
     * @return the association
     */
    public <X, J> ToManyThrough<T, X, J> scopedThrough(
            ToManyThrough<T, X, J> association, Supplier<? extends Condition<J>> condition) {
        change(association, definition -> definition.scopedThrough(predicate(condition)));
        return association;
    }

    private static Supplier<@Nullable Predicate> predicate(Supplier<? extends @Nullable Condition<?>> condition) {
        return () -> {
            Condition<?> given = condition.get();
            return given == null ? null : given.node();
        };
    }

    private void change(Association<T, ?> association, UnaryOperator<AssociationDefinition<T, ?>> change) {
        associations.replaceAll(
                definition -> definition.name().equals(association.name()) ? change.apply(definition) : definition);
    }

    /** The model as described so far. */
    public ModelType<T, I> build() {
        ModelDefinition.Identity<T, I> identity = new ModelDefinition.Identity<>(name, type, idType, constructor);
        Scope<T> scope = defaultScope;
        ModelDefinition.Parts<T> parts = new ModelDefinition.Parts<>(
                attributes, associations, indexes, virtuals, scope == null ? null : () -> scope.apply(Query.all()));
        return new ModelType<>(new ModelDefinition<>(identity, options, parts), behaviour);
    }

    private <X> void associate(
            String association,
            Kind kind,
            AssociationDefinition.Ends<T, X> ends,
            UnaryOperator<AssociationOptions> change) {
        associations.add(
                new AssociationDefinition<>(association, kind, ends, change.apply(AssociationOptions.DEFAULT)));
    }

    private static <T, X> AssociationDefinition.Ends<T, X> ends(
            Supplier<? extends ModelType<X, ?>> target, @Nullable Through through, Function<? super T, ?> holder) {
        return new AssociationDefinition.Ends<>(() -> target.get().definition(), through, holder);
    }

    private <V> void add(
            String attribute,
            DataType<V> dataType,
            Function<? super T, ? extends @Nullable V> getter,
            BiConsumer<? super T, ? super V> setter,
            UnaryOperator<AttributeOptions> attributeOptions) {
        attributes.add(new AttributeDefinition<>(
                attribute, dataType, getter, setter, attributeOptions.apply(AttributeOptions.DEFAULT)));
    }
}
