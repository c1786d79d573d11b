package org.reactiveorm.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Id;

/** What a foreign key holds: as much of another model as this one may know. */
final class TargetId {

    private TargetId() {}

    /** Whether a reference goes by the id of a model whose key has several attributes. */
    static boolean isComposite(Mapped.Reference reference) {
        if (reference.targetKey() != null) {
            return false;
        }
        int parts = 0;
        for (TypeElement mapped : Hierarchy.mappedClasses(reference.target())) {
            for (VariableElement field : ElementFilter.fieldsIn(mapped.getEnclosedElements())) {
                parts += Written.on(field, Id.class) && Hierarchy.isMapped(field) ? 1 : 0;
            }
        }
        return parts > 1;
    }

    /** How what a reference refers to is stored, null if there is nothing that can be mapped. */
    static @Nullable Storage of(Mapped.Reference reference, Compilation compilation) {
        TypeElement model = reference.target();
        String key = reference.targetKey();
        for (TypeElement mapped : Hierarchy.mappedClasses(model)) {
            for (VariableElement field : ElementFilter.fieldsIn(mapped.getEnclosedElements())) {
                boolean wanted = key == null
                        ? Written.on(field, Id.class)
                        : field.getSimpleName().contentEquals(key);
                if (wanted && Hierarchy.isMapped(field)) {
                    ValueType type = ValueType.of(compilation.types().asMemberOf((DeclaredType) model.asType(), field));
                    return type == null ? null : Storage.of(field, type);
                }
            }
        }
        return null;
    }
}
