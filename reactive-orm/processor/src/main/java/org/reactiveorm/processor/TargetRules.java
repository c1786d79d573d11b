package org.reactiveorm.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Every model that another one refers to must have its metamodel in the end, be it from this compilation or from a jar. */
final class TargetRules {

    private final Compilation compilation;
    private final List<Expectation> expectations = new ArrayList<>();

    TargetRules(Compilation compilation) {
        this.compilation = compilation;
    }

    void expect(ModelSource source) {
        for (Mapped member : source.members()) {
            if (!(member instanceof Mapped.Attribute)) {
                for (TypeElement target : member.types()) {
                    expectations.add(new Expectation(
                            Compilation.owner(member.field()).getQualifiedName().toString(),
                            member.name(),
                            target.getQualifiedName().toString(),
                            Metamodel.of(target).canonicalName()));
                }
            }
        }
    }

    void check() {
        for (Expectation expected : expectations) {
            TypeElement owner = compilation.elements().getTypeElement(expected.owner());
            if (owner != null && compilation.elements().getTypeElement(expected.metamodel()) == null) {
                compilation
                        .problems()
                        .at(
                                field(owner, expected.field()),
                                "The model " + expected.target()
                                        + " has no metamodel " + expected.metamodel()
                                        + " on the class path; let the annotation processor"
                                        + " run where " + expected.target() + " is compiled");
            }
        }
    }

    private static Element field(TypeElement owner, String name) {
        for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)) {
                return field;
            }
        }
        return owner;
    }

    /** Names instead of elements, for elements do not outlive a round. */
    private record Expectation(String owner, String field, String target, String metamodel) {}
}
