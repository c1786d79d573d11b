package org.reactiveorm.internal.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.AttributeRole;
import org.reactiveorm.metamodel.IdGeneration;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.ModelOptions;
import org.reactiveorm.metamodel.TimestampNames;
import org.reactiveorm.type.CompositeKey;
import org.reactiveorm.type.TypeKind;

/** Finds the attributes that the engine has a use for, and what is wrong with them. */
final class RoleFinder<T> {

    private final MappedModel<T> model;
    private final MappingSettings settings;
    private final List<String> problems;

    RoleFinder(MappedModel<T> model, MappingSettings settings, List<String> problems) {
        this.model = model;
        this.settings = settings;
        this.problems = problems;
    }

    void find() {
        List<MappedAttribute<T>> key = model.attributes().stream()
                .filter(attribute -> attribute.definition().options().role() == AttributeRole.ID)
                .toList();
        if (key.isEmpty()) {
            problems.add("Model " + model.name() + " has no id; mark one attribute with @Id");
        }
        key.forEach(part -> plain(part, "is the id"));
        key.forEach(this::checkGeneration);
        checkKey(key);
        MappedAttribute<T> version = onlyVersion();
        if (version != null
                && version.type().kind() != TypeKind.INTEGER
                && version.type().kind() != TypeKind.BIGINT) {
            problems.add("Attribute " + version.describe() + " counts versions but is of type " + version.type()
                    + "; make it an int or a long");
        }
        boolean kept = model.definition().options().timestamps().resolve(settings.timestamps());
        TimestampNames names = model.definition().options().names();
        model.roles(new MappedModel.Roles<>(
                key,
                version,
                kept ? timestamp(names.createdAt(), TimestampNames.DEFAULT.createdAt()) : null,
                kept ? timestamp(names.updatedAt(), TimestampNames.DEFAULT.updatedAt()) : null,
                deletedAt()));
        checkIndexes();
    }

    private @Nullable MappedAttribute<T> onlyVersion() {
        MappedAttribute<T> found = null;
        for (MappedAttribute<T> attribute : model.attributes()) {
            if (attribute.definition().options().role() == AttributeRole.VERSION) {
                plain(attribute, "is the version");
                if (found != null) {
                    problems.add("Model " + model.name() + " has two attributes for its version, " + found.name()
                            + " and " + attribute.name() + "; keep one");
                }
                found = attribute;
            }
        }
        return found;
    }

    private void plain(MappedAttribute<T> attribute, String role) {
        if (attribute.type().isCustom()) {
            problems.add("Attribute " + attribute.describe() + " " + role + " and cannot have a codec; give it a type"
                    + " of the database");
        }
    }

    private void checkKey(List<MappedAttribute<T>> key) {
        Class<?> idType = model.definition().idType();
        boolean composite = key.size() > 1;
        if (idType != Object.class && composite != (idType == CompositeKey.class)) {
            problems.add("Model " + model.name() + " has a key of " + key.size() + " attributes and ids of type "
                    + idType.getSimpleName()
                    + "; the type of ids is CompositeKey where there are several, and only there");
        }
        for (MappedAttribute<T> part : key) {
            if (composite && part.definition().options().generation() == IdGeneration.IDENTITY) {
                problems.add("Attribute " + part.describe() + " is a part of a key of several attributes and cannot be"
                        + " counted up by the database; assign it, or make it the only id");
            }
        }
    }

    private static boolean tellsNoRowsApart(TypeKind kind) {
        return switch (kind) {
            case BINARY, BLOB, FLOAT, DOUBLE -> true;
            default -> !kind.isComparedAlike();
        };
    }

    private void checkGeneration(MappedAttribute<T> id) {
        AttributeOptions options = id.definition().options();
        TypeKind kind = id.type().kind();
        boolean unsigned = kind == TypeKind.UNSIGNED && id.type().javaType() == Long.class;
        boolean number = kind == TypeKind.INTEGER || kind == TypeKind.BIGINT || unsigned;
        if (tellsNoRowsApart(kind)) {
            problems.add("Attribute " + id.describe() + " is the id but is of type " + id.type()
                    + ", whose values do not tell rows apart; make it a number, a text or a UUID");
        }
        if (options.generation() == IdGeneration.IDENTITY && !number) {
            problems.add("Attribute " + id.describe() + " is counted up by the database but is of type " + id.type()
                    + "; make it an Integer or a Long");
        }
        if (options.generation() == IdGeneration.IDENTITY && options.primitive()) {
            problems.add("Attribute " + id.describe() + " is a primitive, which cannot say that there is no id yet;"
                    + " declare it as Integer or Long");
        }
        if (options.generation() == IdGeneration.UUID && kind != TypeKind.UUID) {
            problems.add("Attribute " + id.describe() + " is a generated UUID but is of type " + id.type()
                    + "; make it a UUID");
        }
    }

    private @Nullable MappedAttribute<T> deletedAt() {
        ModelOptions options = model.definition().options();
        String name = options.names().deletedAt();
        boolean declared = name != null && model.hasAttribute(name);
        if (!options.paranoid().resolve(settings.paranoid() && declared)) {
            return null;
        }
        if (!declared) {
            problems.add("Model " + model.name() + " is paranoid but has no attribute to mark deleted rows; add"
                    + " \"Instant " + name + "\"");
            return null;
        }
        return timestamp(name, name);
    }

    /** The attribute of this name, which may be missing only where nobody asked for it. */
    private @Nullable MappedAttribute<T> timestamp(@Nullable String name, @Nullable String unasked) {
        if (name == null) {
            return null;
        }
        if (!model.hasAttribute(name)) {
            if (!name.equals(unasked)) {
                problems.add("Model " + model.name() + " keeps a timestamp in attribute \"" + name
                        + "\", which is not mapped" + NearestName.hint(name, names()));
            }
            return null;
        }
        MappedAttribute<T> attribute = model.attribute(name);
        plain(attribute, "is a timestamp");
        if (attribute.type().kind() != TypeKind.INSTANT) {
            problems.add("Attribute " + attribute.describe() + " is a timestamp but is of type " + attribute.type()
                    + "; make it an Instant, or turn the timestamps of the model off");
        }
        return attribute;
    }

    private void checkIndexes() {
        for (ModelIndex index : model.definition().indexes()) {
            if (index.attributes().isEmpty()) {
                problems.add("An index of " + model.name() + " names no attribute; name at least one");
            }
            for (String name : index.attributes()) {
                if (!model.hasAttribute(name)) {
                    problems.add("An index of " + model.name() + " names attribute \"" + name
                            + "\", which is not mapped" + NearestName.hint(name, names()));
                }
            }
        }
    }

    private List<String> names() {
        return model.attributes().stream().map(MappedAttribute::name).toList();
    }
}
