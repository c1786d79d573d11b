package org.reactiveorm.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Virtual;

/** Reads the methods of one model that make something of its attributes, once its fields are known. */
final class VirtualReader {

    private final Compilation compilation;
    private final Problems problems;
    private final ModelSource source;
    private final PackageElement from;

    VirtualReader(Compilation compilation, ModelSource source) {
        this.compilation = compilation;
        this.problems = compilation.problems();
        this.source = source;
        this.from = compilation.elements().getPackageOf(source.type());
    }

    void read() {
        Set<String> names = new HashSet<>();
        for (TypeElement mapped : Hierarchy.mappedClasses(source.type())) {
            for (ExecutableElement method : ElementFilter.methodsIn(mapped.getEnclosedElements())) {
                Written virtual = Written.find(method, Virtual.class);
                if (virtual != null && isUsable(method, virtual)) {
                    add(method, virtual, names);
                }
            }
        }
    }

    private void add(ExecutableElement method, Written virtual, Set<String> names) {
        String name = VirtualMember.nameOf(method);
        if (source.hasField(name) || source.attributeNames().contains(name) || name.equals(ModelRules.MODEL_CONSTANT)) {
            problems.at(
                    method,
                    "The virtual attribute " + name + " is called like another constant of " + source.simpleName()
                            + "_; rename the method");
        } else if (!names.add(name)) {
            problems.at(method, "Two virtual attributes are called " + name + "; rename one of the methods");
        } else if (areKnown(virtual)) {
            TypeMirror type = type(method);
            source.virtuals()
                    .add(new VirtualMember(method, name, type, virtual.texts("reads"), setter(method, name, type)));
        }
    }

    private boolean isUsable(ExecutableElement method, Written virtual) {
        String remedy = null;
        if (method.getModifiers().contains(Modifier.STATIC)) {
            remedy = "is static; a virtual attribute is a method of an instance";
        } else if (!method.getParameters().isEmpty()) {
            remedy = "has parameters; a virtual attribute has none, and a setter needs no annotation";
        } else if (!method.getTypeParameters().isEmpty()) {
            remedy = "has type parameters, which a virtual attribute cannot have";
        } else if (method.getReturnType().getKind() == TypeKind.VOID) {
            remedy = "returns nothing; a virtual attribute is a value";
        } else if (type(method).getKind() != TypeKind.DECLARED && type(method).getKind() != TypeKind.ARRAY) {
            remedy = "returns " + method.getReturnType() + ", which names no class";
        } else if (!compilation.isMemberAccessible(method, from)) {
            remedy = "is out of reach of " + source.simpleName() + "_; make it package-private or public";
        }
        if (remedy != null) {
            problems.at(virtual, "The method " + method.getSimpleName() + " " + remedy);
        }
        return remedy == null;
    }

    private boolean areKnown(Written virtual) {
        List<String> known = source.attributeNames();
        boolean all = true;
        for (String read : virtual.texts("reads")) {
            if (!known.contains(read)) {
                problems.at(
                        virtual,
                        "reads",
                        "Attribute \"" + read + "\" is not mapped on " + source.simpleName()
                                + SourceNames.suggestion(read, known));
                all = false;
            }
        }
        return all;
    }

    /** The type of the value as the model sees it, in the box of a primitive. */
    private TypeMirror type(ExecutableElement method) {
        TypeMirror type = seen(method).getReturnType();
        return type.getKind().isPrimitive()
                ? compilation.types().boxedClass((PrimitiveType) type).asType()
                : type;
    }

    /** The method of the same class that takes such a value, by the name of the attribute or as a JavaBean. */
    private @Nullable String setter(ExecutableElement getter, String name, TypeMirror type) {
        List<String> names = List.of(name, "set" + SourceNames.capitalised(name));
        for (ExecutableElement method :
                ElementFilter.methodsIn(Compilation.owner(getter).getEnclosedElements())) {
            boolean called = names.contains(method.getSimpleName().toString());
            if (called && method.getParameters().size() == 1 && isSetter(method, type)) {
                return method.getSimpleName().toString();
            }
        }
        return null;
    }

    private boolean isSetter(ExecutableElement method, TypeMirror type) {
        TypeMirror taken = seen(method).getParameterTypes().get(0);
        if (taken.getKind().isPrimitive()) {
            problems.at(
                    method,
                    "The setter of a virtual attribute may be given null; let it take "
                            + compilation
                                    .types()
                                    .boxedClass((PrimitiveType) taken)
                                    .getSimpleName() + ", not " + taken);
            return false;
        }
        if (!compilation.types().isSameType(taken, type)) {
            problems.at(
                    method,
                    "The setter of a virtual attribute takes what its getter gives, " + type + ", not " + taken
                            + "; change one of the two, or rename the method");
            return false;
        }
        return !method.getModifiers().contains(Modifier.STATIC) && compilation.isMemberAccessible(method, from);
    }

    private ExecutableType seen(ExecutableElement method) {
        return (ExecutableType)
                compilation.types().asMemberOf((DeclaredType) source.type().asType(), method);
    }
}
