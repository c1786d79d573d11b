package org.reactiveorm.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.query.ArrayAttribute;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.JsonAttribute;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.VirtualAttribute;
import org.reactiveorm.query.postgres.HstoreAttribute;
import org.reactiveorm.query.postgres.InetAttribute;
import org.reactiveorm.query.postgres.RangeAttribute;
import org.reactiveorm.type.CompositeKey;

/** Writes the metamodel of one model as Java: one builder call for each attribute and association. */
final class MetamodelWriter {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Compilation compilation;
    private final ModelSource source;
    private final ClassName model;
    private final String builder;
    private final String instance;

    MetamodelWriter(Compilation compilation, ModelSource source) {
        this.compilation = compilation;
        this.source = source;
        this.model = ClassName.get(source.type());
        this.builder = freeName("model");
        this.instance = instanceName(source.simpleName());
    }

    /** The whole file. */
    String write() {
        List<Mapped.Attribute> key = source.key();
        TypeName idType =
                key.size() == 1 ? ColumnCode.typeName(key.get(0).storage().type()) : ClassName.get(CompositeKey.class);
        TypeSpec.Builder type = TypeSpec.classBuilder(Metamodel.of(source.type()))
                .addJavadoc("The metamodel of {@link $T}; generated.\n", model)
                .addModifiers(modifiers(Compilation.isPublic(source.type()), Modifier.FINAL))
                .addOriginatingElement(source.type());
        addAnnotations(type);
        type.addField(
                FieldSpec.builder(ParameterizedTypeName.get(ClassName.get(ModelBuilder.class), model, idType), builder)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.builder($T.class, $T.class, $T::new)", ModelType.class, model, idType, model)
                        .build());
        for (Mapped member : source.members()) {
            addMember(type, member);
        }
        for (VirtualMember virtual : source.virtuals()) {
            type.addField(virtual(virtual));
        }
        type.addField(constant(ParameterizedTypeName.get(ClassName.get(ModelType.class), model, idType), "MODEL", true)
                .initializer("$N$L.build()", builder, ModelCode.changes(source))
                .build());
        if (key.size() > 1) {
            type.addMethod(keyMethod(key));
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        JavaFile file = JavaFile.builder(model.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return withoutGaps(file.toString());
    }

    /** {@code key(studentId, courseCode)}, which knows the types of the parts. */
    private MethodSpec keyMethod(List<Mapped.Attribute> key) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("key")
                .addJavadoc("The id of a {@link $T}.\n", model)
                .addModifiers(modifiers(Compilation.isPublic(source.type()), Modifier.STATIC))
                .returns(CompositeKey.class);
        List<CodeBlock> names = new ArrayList<>();
        for (Mapped.Attribute part : key) {
            method.addParameter(ColumnCode.typeName(part.storage().type()), part.name());
            names.add(CodeBlock.of("$N", part.name()));
        }
        return method.addStatement("return $T.of($L)", CompositeKey.class, CodeBlock.join(names, ", "))
                .build();
    }

    private void addAnnotations(TypeSpec.Builder type) {
        if (usesDeprecated()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        TypeElement generated =
                compilation.elements().getTypeElement(compilation.elements().getModuleOf(source.type()), GENERATED);
        if (generated != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(generated))
                    .addMember("value", "$S", ModelProcessor.class.getName())
                    .build());
        }
    }

    private boolean usesDeprecated() {
        List<Element> used = new ArrayList<>(List.of(source.type()));
        for (Mapped member : source.members()) {
            used.add(member.field());
            used.addAll(member.types());
        }
        return used.stream().anyMatch(compilation.elements()::isDeprecated);
    }

    private void addMember(TypeSpec.Builder type, Mapped member) {
        if (member instanceof Mapped.Attribute attribute) {
            type.addField(attribute(attribute));
        } else if (member instanceof Mapped.Remote holder) {
            type.addField(association(holder, AssociationCode.of(holder)));
        } else if (member instanceof Mapped.Reference holder) {
            type.addField(association(holder, AssociationCode.of(holder)));
            Storage key = source.isHeld(holder) ? TargetId.of(holder, compilation) : null;
            if (key != null) {
                type.addField(heldKey(holder, key));
            }
        }
    }

    private FieldSpec attribute(Mapped.Attribute attribute) {
        ValueType value = attribute.storage().type();
        boolean open = value.element() == null || Compilation.isPublic(value.element());
        CustomType custom = attribute.custom();
        if (custom != null) {
            return custom(attribute, custom);
        }
        if (attribute.storage().named() != null && value.is(ValueType.Kind.STRING)) {
            return named(attribute);
        }
        CodeBlock call =
                switch (value.kind()) {
                    case STRING ->
                        CodeBlock.of("string($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case BOOLEAN -> CodeBlock.of("bool($S, ", attribute.name());
                    case JSON ->
                        CodeBlock.of("json($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case ARRAY ->
                        CodeBlock.of("array($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case HSTORE -> CodeBlock.of("hstore($S, ", attribute.name());
                    case INET ->
                        CodeBlock.of("inet($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case RANGE ->
                        CodeBlock.of("range($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case UUID, ENUM, BYTES ->
                        CodeBlock.of("attribute($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    case LONG, INTEGER, SHORT, BYTE, BIG_INTEGER, DOUBLE, FLOAT, DECIMAL ->
                        CodeBlock.of("number($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                    default ->
                        CodeBlock.of("comparable($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
                };
        return initialised(attribute, constant(attributeType(value), attribute.name(), open), call);
    }

    /** Of a type that only the database knows nobody can say that it has patterns and letters, but most have an order. */
    private FieldSpec named(Mapped.Attribute attribute) {
        TypeName type = ParameterizedTypeName.get(
                ClassName.get(ComparableAttribute.class),
                model,
                ColumnCode.typeName(attribute.storage().type()));
        CodeBlock call =
                CodeBlock.of("comparable($S, $L, ", attribute.name(), ColumnCode.dataType(attribute.storage()));
        return initialised(attribute, constant(type, attribute.name(), true), call);
    }

    private FieldSpec custom(Mapped.Attribute attribute, CustomType custom) {
        ValueType column = attribute.storage().type();
        boolean json = column.is(ValueType.Kind.JSON);
        boolean ordered = !column.is(
                ValueType.Kind.JSON,
                ValueType.Kind.BOOLEAN,
                ValueType.Kind.UUID,
                ValueType.Kind.BYTES,
                ValueType.Kind.ARRAY);
        ClassName kind =
                ClassName.get(json ? JsonAttribute.class : ordered ? ComparableAttribute.class : Attribute.class);
        CodeBlock call = CodeBlock.of(
                "$L($S, $L, ",
                json ? "json" : ordered ? "comparable" : "attribute",
                attribute.name(),
                custom.dataType(attribute.storage()));
        TypeName type = ParameterizedTypeName.get(kind, model, custom.typeName());
        return initialised(attribute, constant(type, attribute.name(), Compilation.isPublic(custom.element())), call);
    }

    private FieldSpec initialised(Mapped.Attribute attribute, FieldSpec.Builder field, CodeBlock call) {
        return field.initializer(
                        "$N.$L$L, ($L, v) -> $L.$L, $L)",
                        builder,
                        call,
                        getter(attribute),
                        instance,
                        instance,
                        attribute.access().write(),
                        ColumnCode.options(attribute, source.association(attribute)))
                .build();
    }

    /** {@code model.virtual("fullName", String.class, u -> u.fullName(), (u, v) -> u.setFullName(v), firstName, lastName)}. */
    private FieldSpec virtual(VirtualMember virtual) {
        TypeName value = TypeName.get(compilation.types().erasure(virtual.type()));
        CodeBlock.Builder call = CodeBlock.builder()
                .add("$N.virtual($S, $T.class, ", builder, virtual.name(), value)
                .add(
                        "$L -> $L.$N()",
                        instance,
                        instance,
                        virtual.method().getSimpleName().toString());
        if (virtual.setter() != null) {
            call.add(", ($L, v) -> $L.$N(v)", instance, instance, virtual.setter());
        }
        virtual.reads().forEach(read -> call.add(", $N", read));
        TypeName type = ParameterizedTypeName.get(
                ClassName.get(VirtualAttribute.class),
                model,
                TypeName.get(virtual.type()).withoutAnnotations());
        return constant(type, virtual.name(), isOpen(virtual.type()))
                .initializer(call.add(")").build())
                .build();
    }

    private static boolean isOpen(TypeMirror type) {
        return !(type instanceof DeclaredType declared)
                || (Compilation.isPublic((TypeElement) declared.asElement())
                        && declared.getTypeArguments().stream().allMatch(MetamodelWriter::isOpen));
    }

    private FieldSpec heldKey(Mapped.Reference holder, Storage key) {
        return constant(
                        ParameterizedTypeName.get(
                                ClassName.get(ComparableAttribute.class), model, ColumnCode.typeName(key.type())),
                        holder.key(),
                        true)
                .initializer(
                        "$N.heldKey($S, $L, $L, $L)",
                        builder,
                        holder.key(),
                        ColumnCode.dataType(key),
                        getter(holder),
                        CodeBlock.of(
                                "o -> o$L$L", holder.optional() ? "" : ".notNull()", KeyRules.of(holder.association())))
                .build();
    }

    private FieldSpec association(Mapped holder, AssociationCode code) {
        boolean open = holder.types().stream().allMatch(Compilation::isPublic);
        return constant(code.type(model), holder.name(), open)
                .initializer(scoped(
                        holder,
                        code,
                        CodeBlock.of("$N.$L, $L, $L)", builder, code.call(), getter(holder), code.options())))
                .build();
    }

    /** {@code model.scoped(…, User::drafts)}; the call itself where the association has every row. */
    private CodeBlock scoped(Mapped holder, AssociationCode code, CodeBlock call) {
        ClassName declaring = ClassName.get(Compilation.owner(holder.field()));
        CodeBlock wrapped = call;
        for (ScopeRules.Member member : ScopeRules.Member.values()) {
            String method = code.association().text(member.annotationMember());
            if (!method.isEmpty()) {
                wrapped = CodeBlock.of("$N.$L($L, $T::$L)", builder, member.verb(), wrapped, declaring, method);
            }
        }
        return wrapped;
    }

    private TypeName attributeType(ValueType value) {
        return switch (value.kind()) {
            case STRING -> ParameterizedTypeName.get(ClassName.get(StringAttribute.class), model);
            case BOOLEAN -> ParameterizedTypeName.get(ClassName.get(BooleanAttribute.class), model);
            case JSON ->
                ParameterizedTypeName.get(ClassName.get(JsonAttribute.class), model, ColumnCode.typeName(value));
            case ARRAY ->
                ParameterizedTypeName.get(
                        ClassName.get(ArrayAttribute.class), model, ColumnCode.typeName(value.scalar()));
            case HSTORE -> ParameterizedTypeName.get(ClassName.get(HstoreAttribute.class), model);
            case INET -> ParameterizedTypeName.get(ClassName.get(InetAttribute.class), model);
            case RANGE ->
                ParameterizedTypeName.get(
                        ClassName.get(RangeAttribute.class), model, ColumnCode.typeName(value.bounds()));
            case UUID, ENUM, BYTES ->
                ParameterizedTypeName.get(ClassName.get(Attribute.class), model, ColumnCode.typeName(value));
            case LONG, INTEGER, SHORT, BYTE, BIG_INTEGER, DOUBLE, FLOAT, DECIMAL ->
                ParameterizedTypeName.get(ClassName.get(NumberAttribute.class), model, ColumnCode.typeName(value));
            default ->
                ParameterizedTypeName.get(ClassName.get(ComparableAttribute.class), model, ColumnCode.typeName(value));
        };
    }

    private static FieldSpec.Builder constant(TypeName type, String name, boolean open) {
        return FieldSpec.builder(type, name, modifiers(open, Modifier.STATIC, Modifier.FINAL));
    }

    private static Modifier[] modifiers(boolean open, Modifier... others) {
        List<Modifier> modifiers = new ArrayList<>(List.of(others));
        if (open) {
            modifiers.add(Modifier.PUBLIC);
        }
        return modifiers.toArray(new Modifier[0]);
    }

    private CodeBlock getter(Mapped member) {
        return CodeBlock.of("$L -> $L.$L", instance, instance, member.access().read());
    }

    /** The wanted name, longer where a constant has it: a car has a model. */
    private String freeName(String wanted) {
        String free = wanted;
        while (isTaken(free)) {
            free = free + "Builder";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return source.attributeNames().contains(name)
                || source.hasField(name)
                || source.virtuals().stream().anyMatch(virtual -> virtual.name().equals(name));
    }

    /** {@code u} for a User; {@code v} and {@code o} are the value and the options. */
    private static String instanceName(String model) {
        String first = model.substring(0, 1).toLowerCase(Locale.ROOT);
        return first.matches("[a-z&&[^vo]]") ? first : "m";
    }

    /** The constants belong together, as the lines of a table do. */
    private static String withoutGaps(String java) {
        return java.strip().replaceAll(";\\n\\n( {4}(?:public )?static final )", ";\n$1") + "\n";
    }
}
