package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.AttributeRole;
import org.reactiveorm.metamodel.ColumnOptions;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.Reference;
import org.reactiveorm.schema.ReferenceRules;
import org.reactiveorm.schema.TableOptions;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/** Checks what a model asks of its table, and finds the tables that its attributes refer to. */
final class StorageRules<T> {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Dialect dialect;
    private final MappedModel<T> model;
    private final Map<ModelDefinition<?, ?>, MappedModel<?>> models;
    private final List<String> problems;

    StorageRules(
            Dialect dialect,
            MappedModel<T> model,
            Map<ModelDefinition<?, ?>, MappedModel<?>> models,
            List<String> problems) {
        this.dialect = dialect;
        this.model = model;
        this.models = models;
        this.problems = problems;
    }

    void check() {
        TableOptions table = model.definition().options().storage();
        word("Model " + model, "storage engine", table.engine(), Feature.TABLE_ENGINE);
        word("Model " + model, "character set", table.charset(), Feature.TABLE_ENGINE);
        word("Model " + model, "collation", table.collation(), Feature.TABLE_ENGINE);
        for (ModelIndex index : model.definition().indexes()) {
            checkIndex(index);
        }
        List<MappedReference<T>> references = new ArrayList<>();
        for (MappedAttribute<T> attribute : model.attributes()) {
            checkColumn(attribute);
            Reference reference = attribute.definition().options().storage().reference();
            MappedReference<T> found = reference == null ? null : resolve(attribute, reference);
            if (found != null) {
                references.add(found);
            }
        }
        model.references(references);
    }

    private void checkIndex(ModelIndex index) {
        String place = "The index of " + model + " on " + String.join(", ", index.attributes());
        word(place, "method", index.method(), Feature.INDEX_METHOD);
        if (index.where() != null) {
            require(place, "is partial", Feature.PARTIAL_INDEX);
        }
        for (ModelIndex.Part part : index.parts()) {
            if (part.collation() != null) {
                require(place, "has a collation", Feature.INDEX_COLLATION);
            }
            if (part.length() != 0) {
                require(place, "has a length", Feature.INDEX_PREFIX);
            }
        }
    }

    private void checkColumn(MappedAttribute<T> attribute) {
        ColumnOptions options = attribute.definition().options().storage();
        String place = "Attribute " + attribute.describe();
        ReferenceRules rules = options.rules();
        if (attribute.hasDefault()) {
            checkDefault(attribute, place);
        }
        if (rules.deferral() != Deferral.NOT_DEFERRABLE) {
            require(place, "has a deferrable foreign key", Feature.DEFERRABLE_CONSTRAINT);
        }
        for (ReferentialAction action : List.of(rules.onDelete(), rules.onUpdate())) {
            if (action == ReferentialAction.SET_DEFAULT) {
                require(place, "is set to its default when its row goes", Feature.REFERENCE_SET_DEFAULT);
            }
            if (action == ReferentialAction.SET_NULL && !attribute.isNullable()) {
                problems.add(place + " is set to null when the row that it refers to goes, but every row needs a value;"
                        + " let it be null, or choose another action");
            }
        }
    }

    private void checkDefault(MappedAttribute<T> attribute, String place) {
        AttributeOptions options = attribute.definition().options();
        if (options.role() == AttributeRole.ID) {
            problems.add(place + " is the id and has a default of the database; let the id be generated instead");
        } else if (options.primitive()) {
            problems.add(
                    place + " is a primitive, which cannot say that the default of the database is wanted; declare it"
                            + " with a class such as Integer");
        }
    }

    private @Nullable MappedReference<T> resolve(MappedAttribute<T> attribute, Reference reference) {
        if (reference instanceof Reference.ToTable table) {
            return new MappedReference<>(attribute, table.table(), table.column());
        }
        Reference.ToModel wanted = (Reference.ToModel) reference;
        ModelDefinition<?, ?> definition = wanted.model().get();
        MappedModel<?> target = models.get(definition);
        if (target == null) {
            problems.add("Attribute " + attribute.describe() + " refers to " + definition
                    + ", which is not registered; add " + definition + "_.MODEL to the models of the Orm");
            return null;
        }
        String name = wanted.attribute();
        if (name != null && !target.hasAttribute(name)) {
            problems.add("Attribute " + attribute.describe() + " refers to attribute \"" + name + "\" of " + target
                    + ", which is not mapped");
            return null;
        }
        if (!target.hasId()) {
            return null;
        }
        if (name == null && target.key().isComposite()) {
            problems.add("Attribute " + attribute.describe() + " refers to " + target
                    + ", whose key has several attributes; name an attribute with unique values");
            return null;
        }
        MappedAttribute<?> key = name == null ? target.key().first() : target.attribute(name);
        if (!attribute.joins(key)) {
            problems.add("Attribute " + attribute.describe() + " of type " + attribute.type() + " refers to "
                    + key.describe() + " of type " + key.type() + "; give both the same type");
        }
        return new MappedReference<>(attribute, target.table(), key.column());
    }

    private void word(String place, String what, @Nullable String word, Feature feature) {
        if (word == null) {
            return;
        }
        if (!WORD.matcher(word).matches()) {
            problems.add(place + " names a " + what + " that is not a single word: \"" + word + "\"");
        }
        require(place, "names a " + what, feature);
    }

    private void require(String place, String what, Feature feature) {
        if (!dialect.features().contains(feature)) {
            problems.add(place + " " + what + ", which " + dialect.name() + " does not have (" + feature
                    + "); leave it out for this database");
        }
    }
}
