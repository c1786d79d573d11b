package org.reactiveorm.processor;

import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes found so far. Each goes to the compiler once, at the place that has it; a mistake in a base class that is not
 * compiled now goes to the model that extends it.
 */
final class Problems {

    private final Messager messager;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private @Nullable TypeElement model;
    private int count;

    Problems(Messager messager) {
        this.messager = messager;
    }

    /** Learns which classes are compiled now. */
    void addSources(Set<? extends Element> roots) {
        for (Element root : roots) {
            sources.add(root.toString());
        }
    }

    /** Begins the mistakes of a model. */
    void begin(TypeElement newModel) {
        model = newModel;
    }

    /** How many mistakes were found, repeated ones included: a field of a base class counts for every model. */
    int count() {
        return count;
    }

    void at(Element element, String message) {
        report(element, null, null, message);
    }

    void at(Written annotation, String message) {
        report(annotation.element(), annotation.mirror(), null, message);
    }

    void at(Written annotation, String member, String message) {
        report(annotation.element(), annotation.mirror(), annotation.value(member), message);
    }

    /** Reports every annotation of these types that an element carries. */
    void atEach(Element element, List<Class<? extends Annotation>> types, String message) {
        for (Class<? extends Annotation> type : types) {
            Written annotation = Written.find(element, type);
            if (annotation != null) {
                at(annotation, "@" + type.getSimpleName() + " " + message);
            }
        }
    }

    private void report(
            Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value, String message) {
        count++;
        TypeElement user = model;
        if (user == null || isSource(element)) {
            print(element, mirror, value, message);
        } else {
            print(user, null, null, message);
        }
    }

    private void print(
            Element place, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value, String message) {
        if (reported.add(place.getEnclosingElement() + "." + place + ": " + message)) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, place, mirror, value);
        }
    }

    private boolean isSource(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return sources.contains(outermost.toString());
    }
}
