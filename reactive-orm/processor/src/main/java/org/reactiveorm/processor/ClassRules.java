package org.reactiveorm.processor;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.reactiveorm.annotation.MappedBase;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;

/** What must be true of the class of a model. */
final class ClassRules {

    private final Compilation compilation;
    private final Problems problems;
    private final TypeElement model;

    ClassRules(Compilation compilation, TypeElement model) {
        this.compilation = compilation;
        this.problems = compilation.problems();
        this.model = model;
    }

    /** Whether it is a class at all, after all mistakes of the class were reported. */
    boolean isClass() {
        if (model.getKind() == ElementKind.RECORD) {
            problems.at(model, "A record cannot be a model yet; make " + name() + " a class with fields");
            return false;
        }
        if (model.getKind() != ElementKind.CLASS) {
            problems.at(model, "@Model belongs on a class; make " + name() + " one");
            return false;
        }
        checkShape();
        checkNesting();
        checkConstructor();
        checkSuperclasses();
        return true;
    }

    private void checkShape() {
        if (model.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.at(
                    model,
                    "The model " + name() + " is abstract, so no instance can be made; remove abstract, or mark it"
                            + " @MappedBase instead if other models extend it");
        }
        if (!model.getTypeParameters().isEmpty()) {
            problems.at(
                    model,
                    "The model " + name() + " has type parameters; a model is one table, so remove them, or mark"
                            + " it @MappedBase instead if other models extend it");
        }
        if (Written.on(model, MappedBase.class)) {
            problems.at(
                    model,
                    "A class is a model or a mapped base of models, not both; remove one annotation from " + name());
        }
    }

    private void checkNesting() {
        if (model.getEnclosingElement() instanceof TypeElement
                && !model.getModifiers().contains(Modifier.STATIC)) {
            problems.at(
                    model,
                    "The model " + name() + " is an inner class, which needs an instance of the class around it;"
                            + " make it static");
        }
        if (!compilation.isAccessible(model, compilation.elements().getPackageOf(model))) {
            problems.at(
                    model,
                    "The model " + name() + " is private, or in a private class, so its metamodel cannot name it;"
                            + " make it package-private");
        }
    }

    private void checkConstructor() {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(model.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
                return;
            }
        }
        if (!model.getModifiers().contains(Modifier.PRIVATE) && !AccessFinder.mayGrow(model)) {
            problems.at(
                    model,
                    "The model " + name() + " has no constructor without parameters that its package can call;"
                            + " add " + name() + "() {}");
        }
    }

    private void checkSuperclasses() {
        for (TypeElement superclass : Hierarchy.superclasses(model)) {
            if (Written.on(superclass, Model.class)) {
                problems.at(
                        model,
                        "The model " + name() + " extends the model " + superclass.getSimpleName()
                                + "; move what they share into a @MappedBase class that both extend");
            }
        }
        TypeMirror record = Hierarchy.supertype(model, ActiveRecord.class, compilation.types());
        if (record instanceof DeclaredType declared && !isOver(declared, model.asType())) {
            problems.at(
                    model,
                    "The model " + name() + " extends " + declared + "; an ActiveRecord is one of the class"
                            + " itself: ActiveRecord<" + name() + ">");
        }
    }

    private boolean isOver(DeclaredType record, TypeMirror expected) {
        List<? extends TypeMirror> arguments = record.getTypeArguments();
        return arguments.size() == 1 && compilation.types().isSameType(arguments.get(0), expected);
    }

    private String name() {
        return model.getSimpleName().toString();
    }
}
