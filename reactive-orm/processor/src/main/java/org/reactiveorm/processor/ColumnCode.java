package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.References;
import org.reactiveorm.type.DataType;

/** What the generated code says of one column. */
final class ColumnCode {

    private ColumnCode() {}

    static ClassName typeName(ValueType type) {
        return type.element() == null ? ClassName.bestGuess(type.className()) : ClassName.get(type.element());
    }

    /** {@code DataType.string(255)}. */
    static CodeBlock dataType(Storage storage) {
        return switch (storage.type().kind()) {
            case LONG -> constant("BIGINT");
            case INTEGER -> constant("INTEGER");
            case BOOLEAN -> constant("BOOLEAN");
            case INSTANT -> constant("INSTANT");
            case DATE -> constant("DATE");
            case UUID -> constant("UUID_TYPE");
            case JSON -> constant("JSON");
            case STRING ->
                storage.size() == 0 ? constant("TEXT") : CodeBlock.of("$T.string($L)", DataType.class, storage.size());
            case DECIMAL -> CodeBlock.of("$T.decimal($L, $L)", DataType.class, storage.size(), storage.scale());
            case ENUM -> CodeBlock.of("$T.enumOf($T.class)", DataType.class, typeName(storage.type()));
        };
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", DataType.class, name);
    }

    /** {@code o -> o.column("mail").unique()}; {@code association} is the {@code @BelongsTo} whose key it is, null for none. */
    static CodeBlock options(Mapped.Attribute attribute, @Nullable Written association) {
        Facts facts = attribute.facts();
        boolean primitive = attribute.storage().type().primitive();
        CodeBlock.Builder code = CodeBlock.builder().add("o -> o");
        if (facts.column() != null) {
            code.add(".column($S)", facts.column());
        }
        switch (facts.role()) {
            case ASSIGNED_ID -> code.add(".id()");
            case GENERATED_ID ->
                code.add(attribute.storage().type().is(ValueType.Kind.UUID) ? ".uuidId()" : ".generatedId()");
            case VERSION -> code.add(".version()");
            case PLAIN -> code.add(facts.required() && !primitive ? ".notNull()" : "");
        }
        if (facts.unique() && !facts.role().isId()) {
            code.add(".unique()");
        }
        code.add(primitive ? ".primitiveField()" : "");
        Written column = Written.find(attribute.field(), Column.class);
        if (column != null && !column.text("comment").isEmpty()) {
            code.add(".comment($S)", column.text("comment"));
        }
        Written references = Written.find(attribute.field(), References.class);
        return code.add(KeyRules.of(references != null ? references : association))
                .build();
    }
}
