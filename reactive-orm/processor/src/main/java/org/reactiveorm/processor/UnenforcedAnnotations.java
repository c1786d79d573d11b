package org.reactiveorm.processor;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Refuses annotations that promise what nobody keeps: constraints and those of another mapper. */
final class UnenforcedAnnotations {

    private static final Map<String, String> CONSTRAINTS = Map.of(
            "NotNull", "write @Required for a column that is NOT NULL",
            "Size", "write @Column(length = …) for the most characters of a column",
            "Digits", "write @Column(precision = …, scale = …) for the digits of a column");

    private static final Map<String, String> JPA = Map.ofEntries(
            Map.entry("Entity", "write @Model"),
            Map.entry("Table", "write @Model(table = …)"),
            Map.entry("MappedSuperclass", "write @MappedBase"),
            Map.entry("GeneratedValue", "write @Generated"),
            Map.entry("OneToMany", "write @HasMany on a Many"),
            Map.entry("ManyToOne", "write @BelongsTo on a One"),
            Map.entry("OneToOne", "write @HasOne or @BelongsTo on a One"),
            Map.entry("ManyToMany", "write @BelongsToMany on a Many"),
            Map.entry("Lob", "write @Text, or nothing on a byte[]"),
            Map.entry("JoinColumn", "write @BelongsTo(foreignKey = …)"),
            Map.entry("Id", "import org.reactiveorm.annotation.Id"),
            Map.entry("Column", "import org.reactiveorm.annotation.Column"));

    private final Problems problems;

    UnenforcedAnnotations(Problems problems) {
        this.problems = problems;
    }

    /** Checks a class, its fields and its methods. */
    void check(TypeElement type) {
        checkElement(type, type);
        for (Element member : type.getEnclosedElements()) {
            if (!(member instanceof TypeElement)) {
                checkElement(member, type);
            }
        }
    }

    private void checkElement(Element element, TypeElement type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            Written annotation = new Written(element, mirror);
            String name = Written.nameOf(mirror);
            String simpleName = name.substring(name.lastIndexOf('.') + 1);
            if (name.startsWith("jakarta.persistence.") || name.startsWith("javax.persistence.")) {
                problems.at(
                        annotation,
                        "@" + simpleName + " of JPA has no effect here; " + remedy(JPA, simpleName, "remove it"));
            } else if (isConstraint(mirror, name)) {
                problems.at(
                        annotation,
                        "@" + simpleName + " is not enforced yet; remove it, and "
                                + remedy(
                                        CONSTRAINTS,
                                        simpleName,
                                        "check the value in a hook: " + type.getSimpleName()
                                                + "_.MODEL.withBehaviour(…)"));
            }
        }
    }

    private static boolean isConstraint(AnnotationMirror mirror, String name) {
        if (name.equals("jakarta.validation.Valid") || name.equals("javax.validation.Valid")) {
            return true;
        }
        for (AnnotationMirror meta : mirror.getAnnotationType().asElement().getAnnotationMirrors()) {
            String metaName = Written.nameOf(meta);
            if (metaName.equals("jakarta.validation.Constraint") || metaName.equals("javax.validation.Constraint")) {
                return true;
            }
        }
        return false;
    }

    private static String remedy(Map<String, String> remedies, String name, String otherwise) {
        return remedies.getOrDefault(name, otherwise);
    }
}
