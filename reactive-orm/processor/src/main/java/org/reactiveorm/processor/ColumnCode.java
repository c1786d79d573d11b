package org.reactiveorm.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.References;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.LargeSize;
import org.reactiveorm.type.Range;

/** What the generated code says of one column. */
final class ColumnCode {

    private ColumnCode() {}

    static TypeName typeName(ValueType type) {
        if (type.is(ValueType.Kind.ARRAY)) {
            return ParameterizedTypeName.get(ClassName.get(List.class), typeName(type.scalar()));
        }
        if (type.is(ValueType.Kind.HSTORE)) {
            return ParameterizedTypeName.get(Map.class, String.class, String.class);
        }
        if (type.is(ValueType.Kind.RANGE)) {
            return ParameterizedTypeName.get(ClassName.get(Range.class), typeName(type.bounds()));
        }
        if (type.is(ValueType.Kind.BYTES)) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        return type.element() == null ? ClassName.bestGuess(type.className()) : ClassName.get(type.element());
    }

    /** {@code DataType.string(255)}. */
    static CodeBlock dataType(Storage storage) {
        return switch (storage.type().kind()) {
            case LONG -> constant(storage.isUnsigned() ? "UNSIGNED_INTEGER" : "BIGINT");
            case INTEGER -> constant(integer(storage));
            case BYTE -> constant("TINYINT");
            case BIG_INTEGER -> constant("UNSIGNED_BIGINT");
            case BOOLEAN -> constant("BOOLEAN");
            case SHORT -> constant(storage.isUnsigned() ? "UNSIGNED_TINYINT" : "SMALLINT");
            case DOUBLE -> constant("DOUBLE");
            case FLOAT -> constant("FLOAT");
            case INSTANT -> time(storage, "INSTANT", "instant");
            case DATE_TIME -> time(storage, "DATE_TIME", "dateTime");
            case TIME -> time(storage, "TIME", "time");
            case DATE -> constant("DATE");
            case UUID -> constant("UUID_TYPE");
            case JSON -> constant("JSON");
            case ARRAY ->
                CodeBlock.of(
                        "$T.arrayOf($L)",
                        DataType.class,
                        dataType(storage.as(storage.type().scalar())));
            case HSTORE -> constant("HSTORE");
            case INET -> constant(storage.named() == null ? "INET" : "CIDR");
            case MACADDR -> constant("MACADDR");
            case RANGE ->
                CodeBlock.of(
                        "$T.rangeOf($L)",
                        DataType.class,
                        dataType(Storage.plain(storage.type().bounds())));
            case STRING -> text(storage);
            case BYTES -> sized(storage, "binary", "BLOB");
            case DECIMAL -> CodeBlock.of("$T.decimal($L, $L)", DataType.class, storage.size(), storage.scale());
            case ENUM -> enumeration(storage);
        };
    }

    private static String integer(Storage storage) {
        if (storage.isMedium()) {
            return storage.isUnsigned() ? "UNSIGNED_MEDIUMINT" : "MEDIUMINT";
        }
        return storage.isUnsigned() ? "UNSIGNED_SMALLINT" : "INTEGER";
    }

    private static CodeBlock enumeration(Storage storage) {
        String name = storage.nativeEnum();
        TypeName type = typeName(storage.type());
        if (name == null) {
            return CodeBlock.of("$T.enumOf($T.class)", DataType.class, type);
        }
        return name.isEmpty()
                ? CodeBlock.of("$T.nativeEnumOf($T.class)", DataType.class, type)
                : CodeBlock.of("$T.nativeEnumOf($T.class, $S)", DataType.class, type, name);
    }

    private static CodeBlock text(Storage storage) {
        if (storage.named() != null) {
            return CodeBlock.of("$T.named($S)", DataType.class, storage.named());
        }
        if (storage.caseless()) {
            return storage.large() == null
                    ? CodeBlock.of("$T.caseInsensitive($L)", DataType.class, storage.size())
                    : constant("CASE_INSENSITIVE_TEXT");
        }
        return sized(storage, storage.fixed() ? "character" : "string", "TEXT");
    }

    private static CodeBlock sized(Storage storage, String factory, String large) {
        LargeSize size = storage.large();
        if (size == null) {
            return CodeBlock.of("$T.$L($L)", DataType.class, factory, storage.size());
        }
        return size == LargeSize.LONG
                ? constant(large)
                : CodeBlock.of(
                        "$T.$L($T.$L)", DataType.class, large.toLowerCase(Locale.ROOT), LargeSize.class, size.name());
    }

    private static CodeBlock time(Storage storage, String constant, String factory) {
        return storage.size() == DataType.MAX_SECOND_DIGITS
                ? constant(constant)
                : CodeBlock.of("$T.$L($L)", DataType.class, factory, storage.size());
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
        if (column != null && !column.text("defaultSql").isEmpty()) {
            code.add(".defaultSql($S)", column.text("defaultSql"));
        }
        Written references = Written.find(attribute.field(), References.class);
        return code.add(KeyRules.of(references != null ? references : association))
                .build();
    }
}
