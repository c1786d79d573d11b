package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.metamodel.AssociationDefinition;
import org.reactiveorm.metamodel.AttributeDefinition;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelOptions;
import org.reactiveorm.metamodel.NamingStrategy.GrammaticalNumber;
import org.reactiveorm.metamodel.VirtualDefinition;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;

/**
 * Resolves definitions into mapped models for one dialect and reports every mistake at once. Not thread-safe; a mapper is used
 * once.
 */
public final class ModelMapper {

    private final Dialect dialect;
    private final MappingSettings settings;
    private final Map<ModelDefinition<?, ?>, MappedModel<?>> models = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final EnumNames enums;

    public ModelMapper(Dialect dialect, MappingSettings settings) {
        this.dialect = dialect;
        this.settings = settings;
        this.enums = new EnumNames(dialect, settings.naming(), problems);
    }

    /**
     * Maps definitions.
     *
     * @param known models mapped before, which the new ones may refer to
     * @return the mapped models by definition, the known ones included
     * @throws MappingException with every mistake
     */
    public Map<ModelDefinition<?, ?>, MappedModel<?>> map(
            Map<ModelDefinition<?, ?>, MappedModel<?>> known, List<ModelDefinition<?, ?>> definitions) {
        models.putAll(known);
        List<ModelDefinition<?, ?>> added = new ArrayList<>();
        for (ModelDefinition<?, ?> definition : definitions) {
            if (!models.containsKey(definition)) {
                checkName(definition);
                models.put(definition, mapAttributes(definition));
                added.add(definition);
            }
        }
        AssociationMapper associations = new AssociationMapper(dialect, settings, models, problems);
        DefaultScopeMapper defaults = new DefaultScopeMapper(dialect, problems);
        for (ModelDefinition<?, ?> definition : added) {
            associations.map(definition);
            MappedModel<?> model = models.get(definition);
            if (model != null) {
                new StorageRules<>(dialect, model, models, problems).check();
                defaults.map(model);
            }
        }
        for (ModelDefinition<?, ?> definition : added) {
            MappedModel<?> model = models.get(definition);
            if (model != null) {
                associations.checkScopes(model);
                defaults.check(model);
            }
        }
        checkTables();
        enums.check(models.values());
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return Map.copyOf(models);
    }

    private void checkName(ModelDefinition<?, ?> definition) {
        for (ModelDefinition<?, ?> other : models.keySet()) {
            if (other.name().equals(definition.name())) {
                problems.add("Two models are called " + other.name() + "; give one of them another name");
            }
        }
    }

    private void checkTables() {
        Map<String, String> owners = new HashMap<>();
        for (MappedModel<?> model : models.values()) {
            checkTable(model, owners);
            for (MappedAssociation<?, ?> association : model.associations()) {
                MappedJunction<?> junction = association.junction();
                if (junction != null) {
                    checkTable(junction.model(), owners);
                }
            }
        }
    }

    private void checkTable(MappedModel<?> model, Map<String, String> owners) {
        String other = owners.put(model.table().toString().toLowerCase(Locale.ROOT), model.name());
        if (other != null && !other.equals(model.name())) {
            problems.add("Models " + other + " and " + model.name() + " are stored in the same table \"" + model.table()
                    + "\"; name another table in one of them");
        }
    }

    private <T> MappedModel<T> mapAttributes(ModelDefinition<T, ?> definition) {
        TableName table = tableOf(definition);
        MappedModel<T> model = new MappedModel<>(definition, table);
        Map<String, String> columns = new HashMap<>();
        for (AttributeDefinition<T, ?> attribute : definition.attributes()) {
            if (model.hasAttribute(attribute.name())) {
                problems.add("Model " + definition.name() + " declares attribute \"" + attribute.name()
                        + "\" twice; remove or rename one");
                continue;
            }
            String column = columnOf(definition, attribute);
            String other = columns.put(column.toLowerCase(Locale.ROOT), attribute.name());
            if (other != null) {
                problems.add("Attributes " + other + " and " + attribute.name() + " of " + definition.name()
                        + " are stored in the same column \"" + column + "\"; name another column in one of them");
            }
            checkIdentifier(column, "Attribute " + definition.name() + "." + attribute.name(), "its column");
            AttributeDefinition<T, ?> named = enums.named(attribute, model, column);
            model.add(new MappedAttribute<>(
                    definition.name(), named, column, model.attributes().size(), codecOf(definition, named)));
        }
        checkVirtuals(model);
        new RoleFinder<>(model, settings, problems).find();
        return model;
    }

    private <T> void checkVirtuals(MappedModel<T> model) {
        List<String> names = new ArrayList<>();
        model.attributeNames().forEach(names::add);
        Set<String> taken = new HashSet<>(names);
        model.definition().associations().forEach(association -> taken.add(association.name()));
        for (VirtualDefinition<T, ?> virtual : model.definition().virtuals()) {
            String place = "Virtual attribute " + model.name() + "." + virtual.name();
            if (!taken.add(virtual.name())) {
                problems.add(place + " is called like an attribute or an association; rename one");
            }
            for (String read : virtual.reads()) {
                if (!model.hasAttribute(read)) {
                    problems.add(
                            place + " reads \"" + read + "\", which is not mapped" + NearestName.hint(read, names));
                }
            }
        }
    }

    private TableName tableOf(ModelDefinition<?, ?> definition) {
        ModelOptions options = definition.options();
        boolean plural = options.plural().resolve(settings.number() == GrammaticalNumber.PLURAL);
        GrammaticalNumber number = plural ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
        String declared = options.table();
        String name = declared != null ? declared : settings.naming().table(definition.name(), number);
        String schema = options.schema() != null ? options.schema() : settings.schema();
        checkIdentifier(name, "Model " + definition.name(), "its table");
        if (schema != null) {
            checkIdentifier(schema, "Model " + definition.name(), "its schema");
        }
        return new TableName(schema, name);
    }

    /** Where there is none, another stands in until the mistake is reported, so that no mistake follows from it. */
    private <T> ValueCodec codecOf(ModelDefinition<T, ?> definition, AttributeDefinition<T, ?> attribute) {
        try {
            return dialect.codec(attribute.type());
        } catch (MappingException | UnsupportedFeatureException e) {
            problems.add("Attribute " + definition.name() + "." + attribute.name() + ": " + e.getMessage());
            return dialect.codec(DataType.TEXT);
        }
    }

    private void checkIdentifier(String identifier, String owner, String what) {
        try {
            dialect.quote(identifier);
        } catch (MappingException e) {
            problems.add(owner + ": " + what + " cannot have this name: " + e.getMessage());
        }
    }

    private <T> String columnOf(ModelDefinition<T, ?> definition, AttributeDefinition<T, ?> attribute) {
        String declared = attribute.options().column();
        if (declared != null) {
            return declared;
        }
        for (AssociationDefinition<T, ?> association : definition.associations()) {
            if (association.kind() == AssociationDefinition.Kind.BELONGS_TO
                    && AssociationMapper.foreignKey(definition, association).equals(attribute.name())) {
                return settings.naming()
                        .foreignKeyColumn(attribute.name(), association.target().name());
            }
        }
        return settings.naming().column(attribute.name());
    }
}
