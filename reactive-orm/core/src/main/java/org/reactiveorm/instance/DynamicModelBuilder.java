package org.reactiveorm.instance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.metamodel.AssociationDefinition.Kind;
import org.reactiveorm.metamodel.AssociationOptions;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.AttributeRole;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.ModelOptions;
import org.reactiveorm.metamodel.Reference;
import org.reactiveorm.metamodel.Setting;
import org.reactiveorm.metamodel.VirtualDefinition;
import org.reactiveorm.query.Association;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Scope;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.LargeSize;

/**
 * Describes a model at run time. A call such as {@link #notNull} speaks of the attribute named last. Without an id of its own
 * a model gets {@code id}, counted up by the database. Not thread-safe.
 */
public final class DynamicModelBuilder {

    private final String name;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Map<String, Supplier<?>> defaults = new LinkedHashMap<>();
    private final Map<String, Holder<?>> holders = new LinkedHashMap<>();
    private final Map<String, VirtualDefinition<Row, ?>> virtuals = new LinkedHashMap<>();
    private @Nullable String last;
    private final List<ModelIndex> indexes = new ArrayList<>();
    private ModelOptions options = ModelOptions.DEFAULT;
    private @Nullable Scope<Row> defaultScope;

    /** Begins a model of this name. */
    public DynamicModelBuilder(String name) {
        this.name = name;
    }

    /** Stored in the table of this name, whatever the naming strategy says. */
    public DynamicModelBuilder table(String newTable) {
        return options(it -> it.table(newTable));
    }

    /** Changes the options of the model as a whole: schema, comment, plural, names of timestamps. */
    public DynamicModelBuilder options(UnaryOperator<ModelOptions> change) {
        options = change.apply(options);
        return this;
    }

    /** Gives the model a default scope, which is asked when the model is mapped; see {@link ModelBuilder#defaultScope}. */
    public DynamicModelBuilder defaultScope(Scope<Row> scope) {
        defaultScope = scope;
        return this;
    }

    /** Adds an index. */
    public DynamicModelBuilder index(ModelIndex index) {
        indexes.add(index);
        return this;
    }

    /** Adds an index over attributes, named by rule. */
    public DynamicModelBuilder index(String... attributes) {
        return index(ModelIndex.on(attributes));
    }

    /** Adds a unique index over attributes, named by rule. */
    public DynamicModelBuilder uniqueIndex(String... attributes) {
        return index(ModelIndex.on(attributes).asUnique());
    }

    /** Adds an attribute of any type. */
    public DynamicModelBuilder attribute(String attribute, DataType<?> type) {
        columns.put(attribute, new Column<>(type, AttributeOptions.DEFAULT));
        last = attribute;
        return this;
    }

    /** Adds a text of at most {@code length} characters. */
    public DynamicModelBuilder string(String attribute, int length) {
        return attribute(attribute, DataType.string(length));
    }

    /** Adds a text of at most {@code length} characters, in a column that is filled up with blanks. */
    public DynamicModelBuilder character(String attribute, int length) {
        return attribute(attribute, DataType.character(length));
    }

    /** Adds a large text. */
    public DynamicModelBuilder text(String attribute, LargeSize size) {
        return attribute(attribute, DataType.text(size));
    }

    /** Adds at most {@code length} bytes. */
    public DynamicModelBuilder binary(String attribute, int length) {
        return attribute(attribute, DataType.binary(length));
    }

    /** Adds bytes without a declared limit. */
    public DynamicModelBuilder blob(String attribute) {
        return attribute(attribute, DataType.BLOB);
    }

    /** Adds many values in one column, a {@link java.util.List}. */
    public DynamicModelBuilder array(String attribute, DataType<?> element) {
        return attribute(attribute, DataType.arrayOf(element));
    }

    /** Adds a text without a declared limit. */
    public DynamicModelBuilder text(String attribute) {
        return attribute(attribute, DataType.TEXT);
    }

    /** Adds a 16-bit whole number. */
    public DynamicModelBuilder smallint(String attribute) {
        return attribute(attribute, DataType.SMALLINT);
    }

    /** Adds a 32-bit whole number. */
    public DynamicModelBuilder integer(String attribute) {
        return attribute(attribute, DataType.INTEGER);
    }

    /** Adds a 64-bit whole number. */
    public DynamicModelBuilder bigint(String attribute) {
        return attribute(attribute, DataType.BIGINT);
    }

    /** Adds a {@link Float}. */
    public DynamicModelBuilder real(String attribute) {
        return attribute(attribute, DataType.FLOAT);
    }

    /** Adds a {@link Double}. */
    public DynamicModelBuilder doublePrecision(String attribute) {
        return attribute(attribute, DataType.DOUBLE);
    }

    /** Adds a {@link BigDecimal}. */
    public DynamicModelBuilder decimal(String attribute, int precision, int scale) {
        return attribute(attribute, DataType.decimal(precision, scale));
    }

    /** Adds a truth value. */
    public DynamicModelBuilder bool(String attribute) {
        return attribute(attribute, DataType.BOOLEAN);
    }

    /** Adds an {@link Instant}. */
    public DynamicModelBuilder instant(String attribute) {
        return attribute(attribute, DataType.INSTANT);
    }

    /** Adds a {@link java.time.LocalDateTime}. */
    public DynamicModelBuilder dateTime(String attribute) {
        return attribute(attribute, DataType.DATE_TIME);
    }

    /** Adds a time of day. */
    public DynamicModelBuilder time(String attribute) {
        return attribute(attribute, DataType.TIME);
    }

    /** Adds a calendar date. */
    public DynamicModelBuilder date(String attribute) {
        return attribute(attribute, DataType.DATE);
    }

    /** Adds a UUID. */
    public DynamicModelBuilder uuid(String attribute) {
        return attribute(attribute, DataType.UUID_TYPE);
    }

    /** Adds a JSON document. */
    public DynamicModelBuilder json(String attribute) {
        return attribute(attribute, DataType.JSON);
    }

    /**
     * Adds a value that is made of attributes: it has no column, and cannot be set.
     *
     * @param reads the attributes that the getter needs; empty for all
     */
    public <V> DynamicModelBuilder virtual(
            String attribute, Class<V> type, List<String> reads, Function<Row, ? extends @Nullable V> getter) {
        virtuals.put(attribute, new VirtualDefinition<>(attribute, type, reads, getter, null));
        return this;
    }

    /** As {@link #virtual(String, Class, List, Function)}, for a value that can be set. */
    public <V> DynamicModelBuilder virtual(
            String attribute,
            Class<V> type,
            List<String> reads,
            Function<Row, ? extends @Nullable V> getter,
            BiConsumer<Row, V> setter) {
        virtuals.put(attribute, new VirtualDefinition<>(attribute, type, reads, getter, setter));
        return this;
    }

    /** Every row has a value of the attribute named last. */
    public DynamicModelBuilder notNull() {
        return with(AttributeOptions::notNull);
    }

    /** No two rows share a value of the attribute named last. */
    public DynamicModelBuilder unique() {
        return with(AttributeOptions::unique);
    }

    /** The attribute named last is stored in the column of this name. */
    public DynamicModelBuilder column(String column) {
        return with(attributeOptions -> attributeOptions.column(column));
    }

    /** With a comment on the column of the attribute named last. */
    public DynamicModelBuilder comment(String text) {
        return with(it -> it.comment(text));
    }

    /** The attribute named last refers to the id of a model. */
    public DynamicModelBuilder references(ModelType<?, ?> model) {
        return with(it -> it.references(Reference.to(model::definition)));
    }

    /** Changes the attribute named last. */
    public DynamicModelBuilder with(UnaryOperator<AttributeOptions> change) {
        columns.computeIfPresent(named(), (attribute, column) -> column.with(change));
        return this;
    }

    /** The attribute named last is the primary key, assigned by the writer. */
    public DynamicModelBuilder id() {
        return with(AttributeOptions::id);
    }

    /** The attribute named last is the primary key, counted up by the database. */
    public DynamicModelBuilder generatedId() {
        return with(AttributeOptions::generatedId);
    }

    /** The attribute named last is the primary key, a random UUID. */
    public DynamicModelBuilder uuidId() {
        return with(AttributeOptions::uuidId);
    }

    /** The attribute named last counts the versions of a row. */
    public DynamicModelBuilder version() {
        return with(AttributeOptions::version);
    }

    /** As {@link AttributeOptions#defaultSql}, for the attribute named last. */
    public DynamicModelBuilder defaultSql(String expression) {
        return with(it -> it.defaultSql(expression));
    }

    /** New instances begin with this value of the attribute named last. */
    public DynamicModelBuilder defaultValue(Object value) {
        return defaultValue(() -> value);
    }

    /** New instances begin with what the supplier gives for the attribute named last. */
    public DynamicModelBuilder defaultValue(Supplier<?> value) {
        defaults.put(named(), value);
        return this;
    }

    /** Adds {@code createdAt} and {@code updatedAt}, kept by the engine. */
    public DynamicModelBuilder timestamps() {
        return createdAt(ModelDefinition.CREATED_AT).updatedAt(ModelDefinition.UPDATED_AT);
    }

    /** Adds an attribute that keeps when a row was made. */
    public DynamicModelBuilder createdAt(String attribute) {
        return options(it -> it.timestamps(Setting.ON).names(names -> names.createdAt(attribute)))
                .instant(attribute);
    }

    /** Adds an attribute that keeps when a row was last changed. */
    public DynamicModelBuilder updatedAt(String attribute) {
        return options(it -> it.timestamps(Setting.ON).names(names -> names.updatedAt(attribute)))
                .instant(attribute);
    }

    /** Adds {@code deletedAt}: a destroyed row stays and is marked. */
    public DynamicModelBuilder paranoid() {
        return paranoid(ModelDefinition.DELETED_AT);
    }

    /** Adds an attribute that keeps when a row was destroyed: the row stays and is marked. */
    public DynamicModelBuilder paranoid(String attribute) {
        return options(it -> it.paranoid(Setting.ON).names(names -> names.deletedAt(attribute)))
                .instant(attribute);
    }

    /**
     * Adds an association to the row that this model refers to, by a declared attribute: {@code authorId} for {@code author}.
     *
     * @param target the model at the other end, asked for when it is mapped
     */
    public <X> DynamicModelBuilder belongsTo(String association, Supplier<? extends ModelType<X, ?>> target) {
        return belongsTo(association, target, it -> it);
    }

    /** As {@link #belongsTo(String, Supplier)}, with other keys. */
    public <X> DynamicModelBuilder belongsTo(
            String association, Supplier<? extends ModelType<X, ?>> target, UnaryOperator<AssociationOptions> change) {
        return holder(association, new Holder<>(Kind.BELONGS_TO, target, "", change));
    }

    /**
     * Adds an association to the one row that refers to a row of this model.
     *
     * @param target the model at the other end, asked for when it is mapped
     */
    public <X> DynamicModelBuilder hasOne(
            String association, Supplier<? extends ModelType<X, ?>> target, UnaryOperator<AssociationOptions> change) {
        return holder(association, new Holder<>(Kind.HAS_ONE, target, "", change));
    }

    /**
     * Adds an association to the rows that refer to a row of this model.
     *
     * @param target the model at the other end, asked for when it is mapped
     */
    public <X> DynamicModelBuilder hasMany(String association, Supplier<? extends ModelType<X, ?>> target) {
        return hasMany(association, target, it -> it);
    }

    /** As {@link #hasMany(String, Supplier)}, with other keys. */
    public <X> DynamicModelBuilder hasMany(
            String association, Supplier<? extends ModelType<X, ?>> target, UnaryOperator<AssociationOptions> change) {
        return holder(association, new Holder<>(Kind.HAS_MANY, target, "", change));
    }

    /**
     * Adds an association to the rows that a junction connects with a row of this model, a table of two keys.
     *
     * @param target the model at the other end, asked for when it is mapped
     * @param junction the junction's name; the association that comes back names the same
     */
    public <X> DynamicModelBuilder belongsToMany(
            String association, Supplier<? extends ModelType<X, ?>> target, String junction) {
        return holder(association, new Holder<>(Kind.BELONGS_TO_MANY, target, junction, it -> it));
    }

    /**
     * Makes an association that was added before one of only those rows for which a condition holds, wherever it is used.
     *
     * @param condition asked for when the model is mapped
     * @throws MappingException if no such association was added
     */
    public DynamicModelBuilder scoped(String association, Supplier<? extends Condition<?>> condition) {
        Holder<?> holder = holders.get(association);
        if (holder == null) {
            throw new MappingException(
                    "Model " + name + " has no association \"" + association + "\" yet to give a scope; add it first");
        }
        return holder(association, holder.scoped(condition));
    }

    private DynamicModelBuilder holder(String association, Holder<?> holder) {
        holders.put(association, holder);
        return this;
    }

    /** The model as described so far. */
    public ModelType<Row, Object> build() {
        ModelBuilder<Row, Object> builder = ModelType.builder(Row.class, Object.class, this.constructor());
        builder.name(name).options(any -> options);
        indexes.forEach(builder::index);
        if (columns.values().stream().noneMatch(Column::isId)) {
            new Column<>(DataType.BIGINT, AttributeOptions.DEFAULT.generatedId()).addTo(builder, "id");
        }
        columns.forEach((attribute, column) -> column.addTo(builder, attribute));
        holders.forEach((association, holder) -> holder.addTo(builder, association));
        virtuals.values().forEach(builder::virtual);
        return defaultScope == null
                ? builder.build()
                : builder.defaultScope(defaultScope).build();
    }

    private Supplier<Row> constructor() {
        Map<String, Supplier<?>> initial = Map.copyOf(defaults);
        Map<String, Holder<?>> associations = Map.copyOf(holders);
        Map<String, VirtualDefinition<Row, ?>> made = Map.copyOf(virtuals);
        return () -> {
            Row row = new Row(made);
            associations.forEach((association, holder) -> row.hold(association, holder.unbound()));
            initial.forEach((attribute, value) -> row.set(attribute, value.get()));
            return row;
        };
    }

    private String named() {
        if (last == null) {
            throw new MappingException("Model " + name + " has no attribute yet to speak of; add one first");
        }
        return last;
    }

    private record Column<V>(DataType<V> type, AttributeOptions options) {

        Column<V> with(UnaryOperator<AttributeOptions> change) {
            return new Column<>(type, change.apply(options));
        }

        boolean isId() {
            return options.role() == AttributeRole.ID;
        }

        void addTo(ModelBuilder<Row, Object> builder, String attribute) {
            builder.attribute(
                    attribute,
                    type,
                    row -> row.get(attribute, type.javaType()),
                    (row, value) -> row.set(attribute, value),
                    o -> options);
        }
    }

    /** An association and how it is kept. */
    private record Holder<X>(
            Kind kind,
            Supplier<? extends ModelType<X, ?>> target,
            String junction,
            UnaryOperator<AssociationOptions> options,
            @Nullable Supplier<? extends Condition<?>> scope) {

        Holder(
                Kind kind,
                Supplier<? extends ModelType<X, ?>> target,
                String junction,
                UnaryOperator<AssociationOptions> options) {
            this(kind, target, junction, options, null);
        }

        Holder<X> scoped(Supplier<? extends Condition<?>> condition) {
            return new Holder<>(kind, target, junction, options, condition);
        }

        Object unbound() {
            return kind.isToMany() ? Many.unbound() : One.unbound();
        }

        @SuppressWarnings("unchecked") // the condition is one on the model at the other end
        void addTo(ModelBuilder<Row, Object> builder, String association) {
            Association<Row, X> added = added(builder, association);
            if (scope != null) {
                builder.scoped(added, (Supplier<? extends Condition<X>>) scope);
            }
        }

        private Association<Row, X> added(ModelBuilder<Row, Object> builder, String association) {
            Function<Row, Many<X>> many = row -> row.many(association);
            Function<Row, One<X>> one = row -> row.one(association);
            return switch (kind) {
                case HAS_ONE -> builder.hasOne(association, target, one, options);
                case HAS_MANY -> builder.hasMany(association, target, many, options);
                case BELONGS_TO -> builder.belongsTo(association, target, one, options);
                case BELONGS_TO_MANY -> builder.belongsToMany(association, target, junction, many, options);
            };
        }
    }
}
