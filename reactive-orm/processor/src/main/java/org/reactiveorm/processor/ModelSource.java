package org.reactiveorm.processor;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A model as its source says. The lists are filled while it is read; those of base classes come first.
 *
 * @param type the class
 * @param annotation its {@code @Model}
 * @param fields the fields that should be mapped
 * @param members the fields that could be read
 * @param indexes the {@code @Index}es
 * @param virtuals the methods that make something of attributes
 */
record ModelSource(
        TypeElement type,
        Written annotation,
        List<VariableElement> fields,
        List<Mapped> members,
        List<Written> indexes,
        List<VirtualMember> virtuals) {

    ModelSource(TypeElement type, Written annotation) {
        this(type, annotation, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    String simpleName() {
        return type.getSimpleName().toString();
    }

    boolean hasField(String name) {
        return fields.stream().anyMatch(field -> field.getSimpleName().contentEquals(name));
    }

    List<VariableElement> fieldsWith(Class<? extends Annotation> annotationType) {
        List<VariableElement> found = new ArrayList<>();
        for (VariableElement field : fields) {
            if (Written.on(field, annotationType)) {
                found.add(field);
            }
        }
        return found;
    }

    List<Mapped.Attribute> attributes() {
        return members(Mapped.Attribute.class);
    }

    List<Mapped.Reference> references() {
        return members(Mapped.Reference.class);
    }

    /** The attribute that a field declares under a name, null if none does. */
    Mapped.@Nullable Attribute attribute(String name) {
        for (Mapped.Attribute attribute : attributes()) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The {@code @BelongsTo} whose foreign key an attribute is, null for none. */
    @Nullable Written association(Mapped.Attribute attribute) {
        for (Mapped.Reference reference : references()) {
            if (reference.key().equals(attribute.name())) {
                return reference.association();
            }
        }
        return null;
    }

    /** The attributes that are the key together; only a model with mistakes has none. */
    List<Mapped.Attribute> key() {
        List<Mapped.Attribute> key = new ArrayList<>();
        for (Mapped.Attribute attribute : attributes()) {
            if (attribute.facts().role().isId()) {
                key.add(attribute);
            }
        }
        return key;
    }

    /** Whether the holder keeps the foreign key, since no field declares it. */
    boolean isHeld(Mapped.Reference reference) {
        for (VariableElement field : fields) {
            if (field.getSimpleName().contentEquals(reference.key()) && !isHolder(field)) {
                return false;
            }
        }
        return true;
    }

    /** The names that an index may use: attributes, and keys that holders keep; unreadable fields count. */
    List<String> attributeNames() {
        List<String> names = new ArrayList<>();
        for (VariableElement field : fields) {
            if (!isHolder(field)) {
                names.add(field.getSimpleName().toString());
            }
        }
        for (Mapped.Reference reference : references()) {
            if (isHeld(reference)) {
                names.add(reference.key());
            }
        }
        return names;
    }

    /** The same model, with every declared foreign key required that its holder does not call optional. */
    ModelSource withRequiredKeys() {
        Set<String> required = new HashSet<>();
        for (Mapped.Reference reference : references()) {
            if (!reference.optional()) {
                required.add(reference.key());
            }
        }
        List<Mapped> changed = new ArrayList<>();
        for (Mapped member : members) {
            changed.add(
                    member instanceof Mapped.Attribute attribute && required.contains(attribute.name())
                            ? attribute.asRequired()
                            : member);
        }
        return new ModelSource(type, annotation, fields, changed, indexes, virtuals);
    }

    private boolean isHolder(VariableElement field) {
        for (Mapped member : members) {
            if (member.field().equals(field)) {
                return !(member instanceof Mapped.Attribute);
            }
        }
        return false;
    }

    private <M extends Mapped> List<M> members(Class<M> kind) {
        List<M> found = new ArrayList<>();
        for (Mapped member : members) {
            if (kind.isInstance(member)) {
                found.add(kind.cast(member));
            }
        }
        return found;
    }
}
