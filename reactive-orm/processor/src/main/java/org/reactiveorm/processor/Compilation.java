package org.reactiveorm.processor;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compiler offers, and where mistakes go.
 *
 * @param elements declarations
 * @param types types
 * @param problems the mistakes
 */
record Compilation(Elements elements, Types types, Problems problems) {

    /** Whether code in a package may name a declaration; the types around it are asked as well. */
    boolean isAccessible(Element element, PackageElement from) {
        if (!isMemberAccessible(element, from)) {
            return false;
        }
        Element around = element.getEnclosingElement();
        return !(around instanceof TypeElement) || isAccessible(around, from);
    }

    /** Whether code in a package may name a member of a type that it can name; it is no sub class. */
    boolean isMemberAccessible(Element member, PackageElement from) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && elements.getPackageOf(member).equals(from);
    }

    /** The class that declares a field or method. */
    static TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
    }

    /** Whether every program may name a type. */
    static boolean isPublic(TypeElement type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement around) || isPublic(around));
    }
}
