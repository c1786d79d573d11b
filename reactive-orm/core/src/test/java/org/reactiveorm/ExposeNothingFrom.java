package org.reactiveorm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** What users see of a class names no type of some packages: not in a signature, a field, a supertype or a bound. */
final class ExposeNothingFrom extends ArchCondition<JavaClass> {

    private final PackageMatcher hidden;

    ExposeNothingFrom(String packages) {
        super("expose nothing from " + packages);
        this.hidden = PackageMatcher.of(packages);
    }

    static boolean isApi(JavaClass type) {
        return !type.getPackageName().startsWith(Layer.BASE + ".internal")
                && isVisible(type)
                && type.getEnclosingClass().map(ExposeNothingFrom::isApi).orElse(true);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        report(type, "extends", Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream()), events);
        report(type, "is bounded by", type.getTypeParameters().stream(), events);
        type.getFields().stream()
                .filter(ExposeNothingFrom::isVisible)
                .forEach(field -> report(type, field.getFullName(), field.getAllInvolvedRawTypes(), events));
        type.getCodeUnits().stream().filter(ExposeNothingFrom::isVisible).forEach(unit -> {
            report(type, unit.getFullName(), unit.getAllInvolvedRawTypes(), events);
            report(type, unit.getFullName(), unit.getExceptionTypes().stream(), events);
            report(type, unit.getFullName(), unit.getTypeParameters().stream(), events);
        });
    }

    private void report(JavaClass type, String where, Stream<? extends JavaType> types, ConditionEvents events) {
        types.forEach(it -> report(type, where, it.getAllInvolvedRawTypes(), events));
    }

    private void report(JavaClass type, String where, Set<JavaClass> exposed, ConditionEvents events) {
        exposed.stream()
                .filter(it -> hidden.matches(it.getPackageName()))
                .forEach(it -> events.add(SimpleConditionEvent.violated(
                        type, type.getName() + ": " + where + " exposes " + it.getName())));
    }

    private static boolean isVisible(HasModifiers element) {
        Set<JavaModifier> modifiers = element.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
