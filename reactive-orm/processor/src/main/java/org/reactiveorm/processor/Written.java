package org.reactiveorm.processor;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it is written on an element: members that are not written are absent.
 *
 * @param element what carries the annotation
 * @param mirror the annotation
 */
record Written(Element element, AnnotationMirror mirror) {

    static @Nullable Written find(Element element, Class<? extends Annotation> type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            Written written = new Written(element, mirror);
            if (written.is(type)) {
                return written;
            }
        }
        return null;
    }

    static boolean on(Element element, Class<? extends Annotation> type) {
        return find(element, type) != null;
    }

    static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    boolean is(Class<? extends Annotation> type) {
        return nameOf(mirror).contentEquals(type.getCanonicalName());
    }

    boolean has(String member) {
        return value(member) != null;
    }

    @Nullable AnnotationValue value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> written :
                mirror.getElementValues().entrySet()) {
            if (written.getKey().getSimpleName().contentEquals(member)) {
                return written.getValue();
            }
        }
        return null;
    }

    String text(String member) {
        return content(member) instanceof String text ? text : "";
    }

    int number(String member, int otherwise) {
        return content(member) instanceof Integer number ? number : otherwise;
    }

    boolean truth(String member, boolean otherwise) {
        return content(member) instanceof Boolean truth ? truth : otherwise;
    }

    /** The class that a member names, null if it is not written. */
    @Nullable TypeElement type(String member) {
        return content(member) instanceof DeclaredType type ? (TypeElement) type.asElement() : null;
    }

    /** The name of the constant of an enum, null if it is not written. */
    @Nullable String constant(String member) {
        return content(member) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : null;
    }

    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        for (AnnotationValue part : parts(member)) {
            texts.add(String.valueOf(part.getValue()));
        }
        return texts;
    }

    /** The annotations that a container holds. */
    List<Written> annotations(String member) {
        List<Written> annotations = new ArrayList<>();
        for (AnnotationValue part : parts(member)) {
            if (part.getValue() instanceof AnnotationMirror inner) {
                annotations.add(new Written(element, inner));
            }
        }
        return annotations;
    }

    private @Nullable Object content(String member) {
        AnnotationValue value = value(member);
        return value == null ? null : value.getValue();
    }

    private List<AnnotationValue> parts(String member) {
        List<AnnotationValue> parts = new ArrayList<>();
        if (content(member) instanceof List<?> list) {
            for (Object part : list) {
                parts.add((AnnotationValue) part);
            }
        }
        return parts;
    }
}
