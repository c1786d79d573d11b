package org.reactiveorm.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.processor.ValueType.Kind;

/** What must be true of the fields of a model together. */
final class ModelRules {

    /** The constant of the generated class that is not named by a field. */
    static final String MODEL_CONSTANT = "MODEL";

    private final Problems problems;
    private final ModelSource source;

    ModelRules(Problems problems, ModelSource source) {
        this.problems = problems;
        this.source = source;
    }

    void check() {
        if (source.fieldsWith(Id.class).isEmpty()) {
            problems.at(
                    source.type(),
                    "The model " + source.simpleName() + " has no @Id; mark the attribute that is the"
                            + " primary key, such as @Id @Generated Long id");
        }
        checkKey();
        checkVersion();
        checkNames();
        checkColumns();
        checkTimestamps();
        checkParanoid();
        checkIndexes();
        checkBlank("name");
        checkBlank("table");
        checkBlank("schema");
    }

    /** Only one attribute can be counted up, and only if it is the whole key. */
    private void checkKey() {
        List<Mapped.Attribute> key = source.key();
        for (Mapped.Attribute part : key) {
            if (key.size() > 1
                    && part.facts().role() == Facts.Role.GENERATED_ID
                    && !part.storage().type().is(Kind.UUID)) {
                problems.at(
                        part.field(),
                        "The key of " + source.simpleName() + " has several attributes, so " + part.name()
                                + " cannot be counted up by the database; remove @Generated and assign it, or keep one @Id");
            }
        }
    }

    private void checkVersion() {
        List<VariableElement> fields = source.fieldsWith(Version.class);
        for (VariableElement field : fields.subList(Math.min(1, fields.size()), fields.size())) {
            problems.at(
                    field,
                    "The @Version of " + source.simpleName() + " is " + fields.get(0)
                            + " already; a model has one version");
        }
    }

    private void checkNames() {
        Map<String, Element> taken = new HashMap<>();
        for (VariableElement field : source.fields()) {
            take(field.getSimpleName().toString(), field, taken);
        }
        for (Mapped.Reference reference : source.references()) {
            if (source.isHeld(reference)) {
                take(reference.key(), reference.field(), taken);
            }
        }
    }

    private void take(String name, VariableElement field, Map<String, Element> taken) {
        if (name.equals(MODEL_CONSTANT)) {
            problems.at(field, "The metamodel has a constant " + name + " of its own; rename the field");
        }
        Element other = taken.putIfAbsent(name, field);
        if (other == field) {
            problems.at(
                    field,
                    "The foreign key of " + field + " cannot have the same name; leave foreignKey out, or name"
                            + " another attribute");
        } else if (other != null) {
            problems.at(
                    field,
                    "The name \"" + name + "\" is taken by "
                            + Compilation.owner(other).getSimpleName() + "." + other + "; rename one of the two");
        }
    }

    private void checkColumns() {
        Map<String, String> taken = new HashMap<>();
        for (Mapped.Attribute attribute : source.attributes()) {
            String column = attribute.facts().column();
            String other = column == null ? null : taken.putIfAbsent(column.toLowerCase(Locale.ROOT), attribute.name());
            if (other != null) {
                problems.at(
                        attribute.field(),
                        "The column \"" + column + "\" already stores " + other + "; give one of the two another name");
            }
        }
    }

    private void checkTimestamps() {
        boolean off = !source.annotation().truth("timestamps", true);
        if (off) {
            return;
        }
        String createdAt = timestamp("createdAt", ModelDefinition.CREATED_AT);
        String updatedAt = timestamp("updatedAt", ModelDefinition.UPDATED_AT);
        checkInstant(createdAt, "timestamps");
        checkInstant(updatedAt, "timestamps");
        if (source.annotation().has("timestamps")
                && !source.attributeNames().contains(createdAt)
                && !source.attributeNames().contains(updatedAt)) {
            problems.at(
                    source.annotation(),
                    "timestamps",
                    "There are no timestamps to keep; declare Instant createdAt,"
                            + " Instant updatedAt or both, or remove timestamps = true");
        }
    }

    private void checkParanoid() {
        boolean written = source.annotation().has("paranoid");
        boolean on = source.annotation().truth("paranoid", false);
        if (written && !on) {
            return;
        }
        String deletedAt = timestamp("deletedAt", ModelDefinition.DELETED_AT);
        checkInstant(deletedAt, "paranoid");
        if (on && !source.attributeNames().contains(deletedAt)) {
            problems.at(
                    source.annotation(),
                    "paranoid",
                    "A destroyed row cannot be marked; declare Instant " + deletedAt + ", or remove paranoid = true");
        }
        Mapped.Attribute mark = source.attribute(deletedAt);
        if (on && mark != null && mark.facts().required()) {
            problems.at(mark.field(), "A row that is not destroyed has no " + deletedAt + "; remove @Required");
        }
    }

    /** The attribute that a member names, which must be there where it is written. */
    private String timestamp(String member, String usual) {
        Written model = source.annotation();
        String name = model.has(member) ? model.text(member) : usual;
        if (model.has(member) && !name.isEmpty() && !source.attributeNames().contains(name)) {
            problems.at(
                    model,
                    member,
                    "Attribute \"" + name + "\" is not mapped on " + source.simpleName()
                            + SourceNames.suggestion(name, source.attributeNames()));
        } else if (model.has(member) && name.isEmpty() && member.equals("deletedAt")) {
            problems.at(
                    model, member, "The mark of a destroyed row needs an attribute; write paranoid = false for none");
        }
        return name;
    }

    private void checkInstant(String name, String member) {
        Mapped.Attribute attribute = source.attribute(name);
        if (attribute != null && !attribute.storage().type().is(Kind.INSTANT)) {
            problems.at(
                    attribute.field(),
                    "The engine keeps " + name + " as an Instant, not as "
                            + attribute.storage().type().withArticle() + "; change the type, or write @Model(" + member
                            + " = false)");
        }
    }

    private void checkIndexes() {
        Set<String> names = new HashSet<>();
        for (Written index : source.indexes()) {
            checkIndex(index);
            if (index.has("name") && !names.add(index.text("name"))) {
                problems.at(
                        index, "name", "Another index is called \"" + index.text("name") + "\"; rename one of the two");
            }
        }
    }

    private void checkIndex(Written index) {
        List<String> known = source.attributeNames();
        Set<String> seen = new HashSet<>();
        List<Written> parts = index.annotations("parts");
        List<String> attributes = new ArrayList<>(index.texts("value"));
        parts.forEach(part -> attributes.add(part.text("value")));
        if (!parts.isEmpty() && index.has("value")) {
            problems.at(index, "parts", "An index has attributes or parts, not both; move all into parts");
            return;
        }
        for (String attribute : attributes) {
            if (!known.contains(attribute)) {
                problems.at(
                        index,
                        "value",
                        "Attribute \"" + attribute + "\" is not mapped on " + source.simpleName()
                                + SourceNames.suggestion(attribute, known));
            } else if (!seen.add(attribute)) {
                problems.at(index, "value", "The index names \"" + attribute + "\" twice; remove one");
            }
        }
        if (attributes.isEmpty()) {
            problems.at(index, "value", "An index needs at least one attribute; name it, or remove @Index");
        }
    }

    private void checkBlank(String member) {
        Written model = source.annotation();
        if (model.has(member) && model.text(member).isBlank()) {
            problems.at(model, member, "The " + member + " cannot be blank; leave it out for the default");
        }
    }
}
