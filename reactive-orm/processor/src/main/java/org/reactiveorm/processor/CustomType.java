package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The class of an attribute that a codec stores.
 *
 * @param type the class, with its parameters
 * @param codec the class of the codec
 */
record CustomType(DeclaredType type, TypeElement codec) {

    TypeElement element() {
        return (TypeElement) type.asElement();
    }

    TypeName typeName() {
        return TypeName.get((TypeMirror) type);
    }

    /** {@code DataType.string(320).as(Email.class, new EmailCodec())}. */
    CodeBlock dataType(Storage storage) {
        return CodeBlock.of(
                "$L.as($T.class, new $T())",
                ColumnCode.dataType(storage),
                ClassName.get(element()),
                ClassName.get(codec));
    }
}
