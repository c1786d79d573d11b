package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The class of an attribute that a codec stores.
 *
 * @param type the class, with its parameters
 * @param codec the class of the codec, null for Jackson
 */
record CustomType(DeclaredType type, @Nullable TypeElement codec) {

    private static final ClassName JACKSON = ClassName.get("org.reactiveorm.type.jackson", "JacksonCodec");
    private static final ClassName REFERENCE = ClassName.get("tools.jackson.core.type", "TypeReference");

    TypeElement element() {
        return (TypeElement) type.asElement();
    }

    TypeName typeName() {
        return TypeName.get((TypeMirror) type);
    }

    /** The declarations that the generated code names. */
    List<TypeElement> types() {
        return codec == null ? List.of(element()) : List.of(element(), codec);
    }

    /** {@code DataType.string(320).as(Email.class, new EmailCodec())}. */
    CodeBlock dataType(Storage storage) {
        return CodeBlock.of("$L.as($T.class, $L)", ColumnCode.dataType(storage), ClassName.get(element()), instance());
    }

    private CodeBlock instance() {
        if (codec != null) {
            return CodeBlock.of("new $T()", ClassName.get(codec));
        }
        return type.getTypeArguments().isEmpty()
                ? CodeBlock.of("$T.of($T.class)", JACKSON, typeName())
                : CodeBlock.of("$T.of(new $T<$T>() {})", JACKSON, REFERENCE, typeName());
    }
}
