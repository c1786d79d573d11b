package org.reactiveorm.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.metamodel.Reference;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/** What the generated code says of a foreign key, as a {@code @BelongsTo} or a {@code @References} writes it. */
final class KeyRules {

    private KeyRules() {}

    /** {@code .references(…).onDelete(ReferentialAction.CASCADE)}; empty where nothing is written. */
    static CodeBlock of(@Nullable Written key) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (key == null) {
            return code.build();
        }
        TypeElement target = key.type("value");
        if (target != null) {
            String attribute = key.text("attribute");
            code.add(".references($T.to(() -> $T.MODEL.definition()", Reference.class, Metamodel.of(target));
            code.add(
                    attribute.isEmpty() ? "))" : ", $S))",
                    attribute.isEmpty() ? new Object[0] : new Object[] {attribute});
        }
        for (String event : List.of("onDelete", "onUpdate")) {
            String action = key.constant(event);
            if (action != null) {
                code.add(".$L($T.$L)", event, ReferentialAction.class, action);
            }
        }
        String deferral = key.constant("deferral");
        if (deferral != null) {
            code.add(".deferral($T.$L)", Deferral.class, deferral);
        }
        return code.add(key.truth("constraint", true) ? "" : ".unconstrained()").build();
    }
}
