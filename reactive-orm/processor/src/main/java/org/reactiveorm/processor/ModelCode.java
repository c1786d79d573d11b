package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ExecutableElement;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.Setting;

/** What the generated code says of a model as a whole. */
final class ModelCode {

    /** The members of an index and the calls that they become, in a fixed order. */
    private static final Map<String, String> INDEX_CHANGES =
            new TreeMap<>(Map.of("name", "named", "method", "using", "where", "where"));

    private ModelCode() {}

    /** {@code .name("Person").options(o -> o.paranoid(Setting.ON)).index("lastName", "firstName")}; empty for a plain model. */
    static CodeBlock changes(ModelSource source) {
        CodeBlock.Builder code = CodeBlock.builder();
        String name = source.annotation().text("name");
        if (!name.isEmpty()) {
            code.add(".name($S)", name);
        }
        CodeBlock options = options(source.annotation());
        if (!options.isEmpty()) {
            code.add(".options(o -> o$L)", options);
        }
        for (Written index : source.indexes()) {
            code.add(index(index));
        }
        return code.add(defaultScope(source)).build();
    }

    /** {@code .defaultScope(q -> q.scope(User.live()))}, which looks at the class only when it is asked; empty for none. */
    private static CodeBlock defaultScope(ModelSource source) {
        String name = source.annotation().text(ScopeRules.DEFAULT_SCOPE);
        boolean method = ScopeRules.defaultScope(source.type(), name) instanceof ExecutableElement;
        return name.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ".defaultScope(q -> q.scope($T.$L))",
                        ClassName.get(source.type()),
                        method ? name + "()" : name);
    }

    private static CodeBlock options(Written model) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (String member : List.of("table", "schema", "comment")) {
            if (!model.text(member).isEmpty()) {
                code.add(".$L($S)", member, model.text(member));
            }
        }
        for (String member : List.of("plural", "timestamps", "paranoid")) {
            if (model.has(member)) {
                code.add(".$L($T.$L)", member, Setting.class, model.truth(member, false) ? Setting.ON : Setting.OFF);
            }
        }
        code.add(nested(model, "storage", "s", List.of("engine", "charset", "collation")));
        return code.add(nested(model, "names", "n", List.of("createdAt", "updatedAt", "deletedAt")))
                .build();
    }

    /** {@code .names(n -> n.createdAt("made").updatedAt(null))}; empty where none of the members is written. */
    private static CodeBlock nested(Written model, String method, String parameter, List<String> members) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (String member : members) {
            if (model.has(member)) {
                String text = model.text(member);
                code.add(text.isEmpty() ? CodeBlock.of(".$L(null)", member) : CodeBlock.of(".$L($S)", member, text));
            }
        }
        CodeBlock changes = code.build();
        return changes.isEmpty() ? changes : CodeBlock.of(".$L($L -> $L$L)", method, parameter, parameter, changes);
    }

    private static CodeBlock index(Written index) {
        boolean unique = index.truth("unique", false);
        CodeBlock changes = changes(index);
        List<Written> parts = index.annotations("parts");
        CodeBlock attributes = parts.isEmpty()
                ? index.texts("value").stream()
                        .map(attribute -> CodeBlock.of("$S", attribute))
                        .collect(CodeBlock.joining(", "))
                : parts.stream().map(ModelCode::part).collect(CodeBlock.joining(", "));
        if (parts.isEmpty() && changes.isEmpty()) {
            return CodeBlock.of(unique ? ".uniqueIndex($L)" : ".index($L)", attributes);
        }
        return CodeBlock.of(
                ".index($T.on($L)$L$L)", ModelIndex.class, attributes, unique ? ".asUnique()" : "", changes);
    }

    private static CodeBlock changes(Written index) {
        CodeBlock.Builder code = CodeBlock.builder();
        INDEX_CHANGES.forEach((member, method) -> {
            if (!index.text(member).isEmpty()) {
                code.add(".$L($S)", method, index.text(member));
            }
        });
        return code.build();
    }

    private static CodeBlock part(Written part) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($S)", ModelIndex.Part.class, part.text("value"));
        if (part.truth("descending", false)) {
            code.add(".desc()");
        }
        if (!part.text("collation").isEmpty()) {
            code.add(".collation($S)", part.text("collation"));
        }
        if (part.number("length", 0) != 0) {
            code.add(".length($L)", part.number("length", 0));
        }
        return code.build();
    }
}
