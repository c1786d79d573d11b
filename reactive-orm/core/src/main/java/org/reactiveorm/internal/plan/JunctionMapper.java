package org.reactiveorm.internal.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.internal.plan.MappedJunction.Origin;
import org.reactiveorm.metamodel.AssociationDefinition;
import org.reactiveorm.metamodel.AssociationDefinition.Through;
import org.reactiveorm.metamodel.AttributeDefinition;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelOptions;
import org.reactiveorm.metamodel.NamingStrategy.GrammaticalNumber;
import org.reactiveorm.metamodel.Setting;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.ReferentialAction;

/** Finds the junctions of associations, and makes those that are only tables. */
final class JunctionMapper {

    private final Dialect dialect;
    private final MappingSettings settings;
    private final Map<ModelDefinition<?, ?>, MappedModel<?>> models;
    private final List<String> problems;
    private final Map<String, MappedModel<Object[]>> tables = new HashMap<>();

    JunctionMapper(
            Dialect dialect,
            MappingSettings settings,
            Map<ModelDefinition<?, ?>, MappedModel<?>> models,
            List<String> problems) {
        this.dialect = dialect;
        this.settings = settings;
        this.models = models;
        this.problems = problems;
        models.values().forEach(this::collect);
    }

    @SuppressWarnings("unchecked") // the rows of a table that was made here are arrays
    private void collect(MappedModel<?> model) {
        for (MappedAssociation<?, ?> association : model.associations()) {
            MappedJunction<?> junction = association.junction();
            if (junction != null && !junction.isModel()) {
                tables.put(junction.model().name(), (MappedModel<Object[]>) junction.model());
            }
        }
    }

    /** The junction, null after a mistake was reported. */
    @Nullable MappedJunction<?> map(
            String place, AssociationMapper.Ends<?, ?> ends, AssociationDefinition<?, ?> association, Through through) {
        String foreignKey = AssociationMapper.foreignKey(ends.owner().definition(), association);
        String otherKey = AssociationMapper.otherKey(association);
        if (foreignKey.equals(otherKey)) {
            problems.add(place + " refers to both of its ends by \"" + otherKey
                    + "\"; name one of the keys of its junction by foreignKey or otherKey");
            return null;
        }
        if (through instanceof Through.JunctionModel junction) {
            ModelDefinition<?, ?> definition = junction.model().get();
            MappedModel<?> model = models.get(definition);
            if (model == null) {
                problems.add(place + " leads through " + definition.name() + ", which is not registered; add "
                        + definition.name() + "_.MODEL to the models of the Orm");
                return null;
            }
            return model.hasId()
                    ? checked(place, ends, junction(Origin.MODEL, place, model, foreignKey, otherKey))
                    : null;
        }
        String name = ((Through.JunctionTable) through).name();
        MappedModel<Object[]> table =
                tables.computeIfAbsent(name, any -> table(place, ends, name, foreignKey, otherKey));
        return checked(place, ends, junction(Origin.TABLE, place, table, foreignKey, otherKey));
    }

    private <J> @Nullable MappedJunction<J> junction(
            Origin origin, String place, MappedModel<J> model, String foreignKey, String otherKey) {
        for (String key : List.of(foreignKey, otherKey)) {
            if (!model.hasAttribute(key)) {
                problems.add(place + " needs attribute \"" + key + "\" on its junction " + model.name()
                        + NearestName.hint(key, AssociationMapper.names(model))
                        + " Name the keys of the junction by foreignKey and otherKey");
                return null;
            }
        }
        return new MappedJunction<>(origin, model, model.attribute(foreignKey), model.attribute(otherKey), null);
    }

    private @Nullable MappedJunction<?> checked(
            String place, AssociationMapper.Ends<?, ?> ends, @Nullable MappedJunction<?> junction) {
        if (junction == null) {
            return null;
        }
        boolean near = fits(place, junction.foreignKey(), ends.ownerKey());
        boolean far = fits(place, junction.otherKey(), ends.targetKey());
        return near && far ? junction : null;
    }

    private boolean fits(String place, MappedAttribute<?> key, MappedAttribute<?> referred) {
        if (key.joins(referred)) {
            return true;
        }
        problems.add(AssociationMapper.mismatch(place, key, referred));
        return false;
    }

    /** A table of two keys. The name is taken as it is: nobody puts the name of a connection into the plural. */
    private MappedModel<Object[]> table(
            String place, AssociationMapper.Ends<?, ?> ends, String name, String foreignKey, String otherKey) {
        ModelDefinition<Object[], Object> definition = new ModelDefinition<>(
                new ModelDefinition.Identity<>(name, Object[].class, Object.class, () -> new Object[2]),
                ModelOptions.DEFAULT.timestamps(Setting.OFF).paranoid(Setting.OFF),
                new ModelDefinition.Parts<>(
                        List.of(
                                key(foreignKey, ends.ownerKey().type(), 0),
                                key(otherKey, ends.targetKey().type(), 1)),
                        List.of(),
                        List.of()));
        String tableName = settings.naming().table(name, GrammaticalNumber.SINGULAR);
        MappedModel<Object[]> table =
                new MappedModel<>(definition, new TableName(ends.owner().table().schema(), tableName));
        String near =
                settings.naming().foreignKeyColumn(foreignKey, ends.owner().name());
        String far = settings.naming().foreignKeyColumn(otherKey, ends.target().name());
        try {
            List.of(tableName, near, far).forEach(dialect::quote);
        } catch (MappingException e) {
            problems.add(place + " leads through junction " + name + ", which cannot be stored: " + e.getMessage());
        }
        add(table, near);
        add(table, far);
        return table;
    }

    private void add(MappedModel<Object[]> table, String column) {
        int index = table.attributes().size();
        AttributeDefinition<Object[], ?> key = table.definition().attributes().get(index);
        table.add(new MappedAttribute<>(table.name(), key, column, index, dialect.codec(key.type())));
    }

    /** A connection goes when one of the rows that it connects goes. */
    private static <V> AttributeDefinition<Object[], V> key(String name, DataType<V> type, int index) {
        return new AttributeDefinition<>(
                name,
                type,
                row -> type.javaType().cast(row[index]),
                (row, value) -> row[index] = value,
                AttributeOptions.DEFAULT
                        .notNull()
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.CASCADE));
    }
}
