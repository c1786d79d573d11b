package org.reactiveorm.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.MappedBase;
import org.reactiveorm.annotation.Transient;

/** The classes whose fields a model has: its mapped bases and itself. */
final class Hierarchy {

    private Hierarchy() {}

    /** The super classes of a class, nearest first, without {@code Object}. */
    static List<TypeElement> superclasses(TypeElement type) {
        List<TypeElement> superclasses = new ArrayList<>();
        TypeMirror next = type.getSuperclass();
        while (next.getKind() == TypeKind.DECLARED) {
            TypeElement superclass = (TypeElement) ((DeclaredType) next).asElement();
            next = superclass.getSuperclass();
            if (next.getKind() != TypeKind.NONE) {
                superclasses.add(superclass);
            }
        }
        return superclasses;
    }

    /** The mapped bases, furthest first, and the model itself. */
    static List<TypeElement> mappedClasses(TypeElement model) {
        List<TypeElement> mapped = new ArrayList<>();
        mapped.add(model);
        for (TypeElement superclass : superclasses(model)) {
            if (Written.on(superclass, MappedBase.class)) {
                mapped.add(superclass);
            }
        }
        Collections.reverse(mapped);
        return mapped;
    }

    /** The type that a class inherits from, with its type arguments; null if it does not. */
    static @Nullable TypeMirror supertype(TypeElement type, Class<?> expected, Types types) {
        TypeMirror next = type.asType();
        while (next instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED) {
            if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(expected.getCanonicalName())) {
                return declared;
            }
            List<? extends TypeMirror> supertypes = types.directSupertypes(declared);
            next = supertypes.isEmpty() ? types.getNoType(TypeKind.NONE) : supertypes.get(0);
        }
        return null;
    }

    static boolean isMapped(VariableElement field) {
        return !field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.TRANSIENT)
                && !Written.on(field, Transient.class);
    }

    /**
     * The class or field whose type is not known yet, null if all are: another processor may write it in a later round. Looks
     * only at what is mapped.
     */
    static @Nullable Element unresolved(TypeElement model) {
        TypeElement current = model;
        while (current.getSuperclass() instanceof DeclaredType superclass) {
            if (superclass.getKind() == TypeKind.ERROR) {
                return current;
            }
            current = (TypeElement) superclass.asElement();
        }
        for (TypeElement mapped : mappedClasses(model)) {
            for (VariableElement field : ElementFilter.fieldsIn(mapped.getEnclosedElements())) {
                if (isMapped(field) && !isResolved(field.asType())) {
                    return field;
                }
            }
        }
        return null;
    }

    private static boolean isResolved(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return false;
        }
        return !(type instanceof DeclaredType declared)
                || declared.getTypeArguments().stream().allMatch(Hierarchy::isResolved);
    }
}
