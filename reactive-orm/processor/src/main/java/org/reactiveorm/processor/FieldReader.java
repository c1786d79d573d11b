package org.reactiveorm.processor;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.AsJson;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.CaseInsensitive;
import org.reactiveorm.annotation.Codec;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.MediumInt;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.NativeEnum;
import org.reactiveorm.annotation.References;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.annotation.Unsigned;
import org.reactiveorm.annotation.Version;

/** Reads the fields of one model. */
final class FieldReader {

    /** What only attributes carry. */
    static final List<Class<? extends Annotation>> ATTRIBUTE_ANNOTATIONS = List.of(
            Id.class,
            Generated.class,
            Version.class,
            Column.class,
            Codec.class,
            AsJson.class,
            Text.class,
            CaseInsensitive.class,
            Blob.class,
            Required.class,
            Unique.class,
            References.class,
            NativeEnum.class,
            Unsigned.class,
            MediumInt.class);

    private static final Map<String, String> REPLACEMENTS = Map.of(
            "java.util.Date", "java.time.Instant",
            "java.time.OffsetDateTime", "java.time.Instant",
            "java.time.ZonedDateTime", "java.time.Instant",
            "java.lang.Character", "String",
            "char", "String");

    private final Compilation compilation;
    private final Problems problems;
    private final TypeElement model;
    private final AccessFinder access;
    private final AttributeRules rules;
    private final HolderReader holders;
    private final CodecReader codecs;

    FieldReader(Compilation compilation, TypeElement model) {
        this.compilation = compilation;
        this.problems = compilation.problems();
        this.model = model;
        this.access = new AccessFinder(compilation, model);
        this.rules = new AttributeRules(problems);
        this.holders = new HolderReader(problems, access);
        this.codecs = new CodecReader(compilation, model);
    }

    /** A field that is not mapped must not look mapped. */
    void checkUnmapped(VariableElement field) {
        String message = "has no effect on a field that is not mapped; remove one of the two";
        problems.atEach(field, ATTRIBUTE_ANNOTATIONS, message);
        problems.atEach(field, HolderReader.ANNOTATIONS, message);
    }

    /** What a field maps, null after a mistake was reported. */
    @Nullable Mapped read(VariableElement field) {
        TypeMirror type = compilation.types().asMemberOf((DeclaredType) model.asType(), field);
        HolderReader.Kind holder = HolderReader.Kind.of(type);
        return holder == null ? attribute(field, type) : holders.read(field, (DeclaredType) type, holder);
    }

    private @Nullable Mapped attribute(VariableElement field, TypeMirror type) {
        problems.atEach(field, HolderReader.ANNOTATIONS, "belongs on a field of type Many or One");
        Written codec = CodecReader.annotation(field);
        CodecReader.Found coded = codec == null ? null : codecs.read(field, type, codec);
        if (codec != null && coded == null) {
            return null;
        }
        ValueType valueType = coded == null ? ValueType.of(type) : coded.column();
        if (valueType == null) {
            problems.at(field, unsupported(field, type));
            return null;
        }
        if (!isNameable(valueType)) {
            problems.at(
                    field,
                    "The metamodel of " + model.getSimpleName() + " cannot name the enum " + valueType.simpleName()
                            + "; make it at least package-private");
        }
        if (field.getModifiers().contains(Modifier.FINAL)) {
            problems.at(
                    field,
                    "The attribute " + field + " is final, but the engine writes it; remove final, or mark the field"
                            + " @Transient if it is not stored");
            return null;
        }
        rules.check(field, valueType);
        Access found = access.toAttribute(field, type);
        return found == null
                ? null
                : new Mapped.Attribute(
                        field,
                        found,
                        Storage.of(field, valueType),
                        Facts.of(field),
                        coded == null ? null : coded.custom());
    }

    private boolean isNameable(ValueType type) {
        TypeElement element = type.element();
        return element == null
                || compilation.isAccessible(element, compilation.elements().getPackageOf(model));
    }

    private String unsupported(VariableElement field, TypeMirror type) {
        String remedy = "";
        if (compilation.types().asElement(type) instanceof TypeElement other && Written.on(other, Model.class)) {
            remedy = "declare final One<" + other.getSimpleName() + "> with @BelongsTo, or ";
        } else if (REPLACEMENTS.containsKey(type.toString())) {
            remedy = "use " + REPLACEMENTS.get(type.toString()) + ", or ";
        }
        return "The attribute " + field + " has the type " + type + ", which cannot be mapped; " + remedy
                + "mark the field @Transient; " + ValueType.SUPPORTED;
    }
}
