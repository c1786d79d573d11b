package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** What the generated class of a model is called. */
final class Metamodel {

    private Metamodel() {}

    /** {@code User_} for {@code User}, {@code Outer_User_} for a {@code User} nested in {@code Outer}, in the same package. */
    static ClassName of(TypeElement model) {
        ClassName name = ClassName.get(model);
        return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "_");
    }
}
