package org.reactiveorm.processor;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.AsJson;
import org.reactiveorm.annotation.Codec;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.type.ColumnCodec;

/** Reads the codec of a field and what its column holds. */
final class CodecReader {

    private final Compilation compilation;
    private final Problems problems;
    private final TypeElement model;

    CodecReader(Compilation compilation, TypeElement model) {
        this.compilation = compilation;
        this.problems = compilation.problems();
        this.model = model;
    }

    /**
     * What a codec stores, and as what.
     *
     * @param custom the class of the attribute
     * @param column what the column holds
     */
    record Found(CustomType custom, ValueType column) {}

    /** The annotation that names a codec, null for none. */
    static @Nullable Written annotation(VariableElement field) {
        Written json = Written.find(field, AsJson.class);
        return json == null ? Written.find(field, Codec.class) : json;
    }

    /** What an annotated field holds, null after a mistake was reported. */
    @Nullable Found read(VariableElement field, TypeMirror type, Written annotation) {
        if (Written.on(field, Id.class) || Written.on(field, Version.class) || Written.on(field, Generated.class)) {
            problems.at(annotation, "An id or a version cannot have a codec; remove it");
            return null;
        }
        if (annotation.is(AsJson.class)) {
            return json(type, annotation);
        }
        TypeElement codec = annotation.type("value");
        if (codec == null) {
            return null;
        }
        if (!canBeMade(codec)) {
            problems.at(
                    annotation,
                    "The metamodel of " + model.getSimpleName() + " cannot make the codec " + codec.getSimpleName()
                            + "; it must be a class that is not abstract, static where nested, and accessible with a"
                            + " constructor without parameters");
            return null;
        }
        DeclaredType codes = codecOf(codec.asType());
        if (codes == null || codes.getTypeArguments().size() != 2) {
            problems.at(
                    annotation,
                    codec.getSimpleName() + " must say which classes it converts, as in"
                            + " implements ColumnCodec<Email, String>");
            return null;
        }
        List<? extends TypeMirror> classes = codes.getTypeArguments();
        if (!(type instanceof DeclaredType declared) || !compilation.types().isSameType(classes.get(0), type)) {
            problems.at(
                    annotation,
                    "The codec " + codec.getSimpleName() + " stores " + classes.get(0) + ", not " + type
                            + "; give the attribute this class, or use another codec");
            return null;
        }
        ValueType column = ValueType.of(classes.get(1));
        if (column == null || column.kind() == ValueType.Kind.ENUM) {
            problems.at(
                    annotation,
                    "The codec " + codec.getSimpleName() + " writes " + classes.get(1) + ", which no column holds; "
                            + ValueType.SUPPORTED);
            return null;
        }
        return new Found(new CustomType(declared, codec), column);
    }

    private @Nullable Found json(TypeMirror type, Written annotation) {
        if (!(type instanceof DeclaredType declared)) {
            problems.at(annotation, "@AsJson belongs on a field of a class, not on " + type);
            return null;
        }
        if (Written.on(annotation.element(), Codec.class)) {
            problems.at(annotation, "An attribute has one codec; remove @AsJson or @Codec");
            return null;
        }
        if (compilation.elements().getTypeElement("tools.jackson.databind.ObjectMapper") == null) {
            problems.at(
                    annotation,
                    "@AsJson needs Jackson 3; add tools.jackson.core:jackson-databind, or name a codec by @Codec");
            return null;
        }
        return new Found(new CustomType(declared, null), ValueType.JSON);
    }

    private boolean canBeMade(TypeElement codec) {
        PackageElement from = compilation.elements().getPackageOf(model);
        boolean nested = codec.getNestingKind().isNested();
        if (codec.getKind() != ElementKind.CLASS && codec.getKind() != ElementKind.RECORD) {
            return false;
        }
        if (codec.getModifiers().contains(Modifier.ABSTRACT)
                || !codec.getTypeParameters().isEmpty()
                || (nested && !codec.getModifiers().contains(Modifier.STATIC))
                || !compilation.isAccessible(codec, from)) {
            return false;
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(codec.getEnclosedElements())) {
            if (constructor.getParameters().isEmpty() && compilation.isMemberAccessible(constructor, from)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable DeclaredType codecOf(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        if (element.getQualifiedName().contentEquals(ColumnCodec.class.getCanonicalName())) {
            return (DeclaredType) type;
        }
        for (TypeMirror above : compilation.types().directSupertypes(type)) {
            DeclaredType found = codecOf(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
