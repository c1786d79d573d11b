package org.reactiveorm.processor;

import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.reactiveorm.annotation.MappedBase;
import org.reactiveorm.annotation.Model;

/** Refuses our annotations in a class that is not mapped, where they would have no effect. */
final class StrayAnnotations {

    private final Problems problems;

    StrayAnnotations(Problems problems) {
        this.problems = problems;
    }

    void check(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = element instanceof TypeElement self ? self : Compilation.owner(element);
                if (!Written.on(type, Model.class) && !Written.on(type, MappedBase.class)) {
                    problems.at(
                            element,
                            "@" + name(annotation) + " has no effect, since " + type.getSimpleName()
                                    + " is not mapped; mark " + type.getSimpleName() + " with @Model or @MappedBase");
                }
            }
        }
    }

    /** The name that is written: a container stands for what it contains. */
    private static String name(TypeElement annotation) {
        boolean container = annotation.getEnclosingElement() instanceof TypeElement;
        return (container ? Compilation.owner(annotation) : annotation)
                .getSimpleName()
                .toString();
    }
}
