package org.reactiveorm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToManyThrough;
import org.reactiveorm.query.ToOne;

/**
 * The builder call of one association, in parts.
 *
 * @param shape what a query names it by: the class of the constant
 * @param parameters the models that the constant speaks of, besides the one that declares it
 * @param call {@code hasMany("posts", () -> Post_.MODEL}, without the holder and the options
 * @param association the annotation
 */
record AssociationCode(Class<?> shape, List<ClassName> parameters, CodeBlock call, Written association) {

    /** The members that name keys. */
    static final List<String> KEYS = List.of("foreignKey", "sourceKey", "targetKey", "otherKey");

    static AssociationCode of(Mapped.Reference holder) {
        return new AssociationCode(
                ToOne.class, List.of(ClassName.get(holder.target())), call("belongsTo", holder), holder.association());
    }

    static AssociationCode of(Mapped.Remote holder) {
        Written association = holder.association();
        ClassName target = ClassName.get(holder.target());
        if (association.is(HasOne.class)) {
            return new AssociationCode(ToOne.class, List.of(target), call("hasOne", holder), association);
        }
        if (association.is(HasMany.class)) {
            return new AssociationCode(ToMany.class, List.of(target), call("hasMany", holder), association);
        }
        CodeBlock call = call("belongsToMany", holder);
        if (holder.through() == null) {
            CodeBlock named = CodeBlock.of("$L, $S", call, association.text("junction"));
            return new AssociationCode(ToMany.class, List.of(target), named, association);
        }
        CodeBlock through = CodeBlock.of("$L, () -> $T.MODEL", call, Metamodel.of(holder.through()));
        return new AssociationCode(
                ToManyThrough.class, List.of(target, ClassName.get(holder.through())), through, association);
    }

    private static CodeBlock call(String verb, Mapped holder) {
        return CodeBlock.of(
                "$L($S, () -> $T.MODEL",
                verb,
                holder.name(),
                Metamodel.of(holder.types().get(0)));
    }

    /** The type of the constant, {@code ToMany<User, Post>}. */
    TypeName type(ClassName model) {
        ClassName[] arguments = new ClassName[parameters.size() + 1];
        arguments[0] = model;
        for (int i = 0; i < parameters.size(); i++) {
            arguments[i + 1] = parameters.get(i);
        }
        return ParameterizedTypeName.get(ClassName.get(shape), arguments);
    }

    /** {@code o -> o.foreignKey("authorId")}. */
    CodeBlock options() {
        CodeBlock.Builder code = CodeBlock.builder().add("o -> o");
        for (String key : KEYS) {
            if (!association.text(key).isEmpty()) {
                code.add(".$L($S)", key, association.text(key));
            }
        }
        if (!association.truth("unique", true)) {
            code.add(".repeatedPairs()");
        }
        return code.build();
    }
}
