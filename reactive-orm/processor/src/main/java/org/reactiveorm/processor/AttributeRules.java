package org.reactiveorm.processor;

import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.NativeEnum;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.processor.ValueType.Kind;
import org.reactiveorm.type.DataType;

/** What must be true of a single attribute. */
final class AttributeRules {

    private final Problems problems;

    AttributeRules(Problems problems) {
        this.problems = problems;
    }

    void check(VariableElement field, ValueType type) {
        checkId(field, type);
        checkGenerated(field, type);
        checkVersion(field, type);
        checkText(field, type.scalar());
        checkNativeEnum(field, type.scalar());
        new WholeRules(problems).check(field, type.scalar());
        new DatabaseTypeRules(problems).check(field, type.scalar());
        Written column = Written.find(field, Column.class);
        if (column != null) {
            checkColumn(column, type.scalar());
        }
    }

    private void checkId(VariableElement field, ValueType type) {
        Written id = Written.find(field, Id.class);
        if (id != null && !type.is(Kind.LONG, Kind.INTEGER, Kind.STRING, Kind.UUID)) {
            problems.at(id, "An id cannot be " + type.withArticle() + "; use Long, Integer, String or UUID");
        }
    }

    private void checkGenerated(VariableElement field, ValueType type) {
        Written generated = Written.find(field, Generated.class);
        if (generated == null) {
            return;
        }
        if (!Written.on(field, Id.class)) {
            problems.at(generated, "Only an id is generated; add @Id, or remove @Generated");
        } else if (type.primitive()) {
            problems.at(
                    generated,
                    "A generated id is absent until the row is made, and a primitive cannot be absent; use "
                            + type.simpleName());
        } else if (!type.is(Kind.LONG, Kind.INTEGER, Kind.UUID)) {
            problems.at(
                    generated,
                    "An id of type " + type.simpleName() + " cannot be generated; use Long, Integer or UUID,"
                            + " or remove @Generated and assign it");
        }
    }

    private void checkVersion(VariableElement field, ValueType type) {
        Written version = Written.find(field, Version.class);
        if (version == null) {
            return;
        }
        if (!type.is(Kind.LONG, Kind.INTEGER)) {
            problems.at(version, "A version counts, and cannot be " + type.withArticle() + "; use long or int");
        }
        if (Written.on(field, Id.class)) {
            problems.at(version, "An attribute cannot be the id and the version; remove one of the two");
        }
    }

    private void checkText(VariableElement field, ValueType type) {
        Written text = Written.find(field, Text.class);
        if (text != null && !type.is(Kind.STRING)) {
            problems.at(text, "@Text belongs on a String, not on " + type.withArticle());
        } else if (text != null && Written.on(field, Id.class)) {
            problems.at(text, "An id needs a length; write @Column(length = …) instead of @Text");
        }
        Written blob = Written.find(field, Blob.class);
        if (blob != null && !type.is(Kind.BYTES)) {
            problems.at(blob, "@Blob belongs on a byte[], not on " + type.withArticle());
        }
    }

    private void checkNativeEnum(VariableElement field, ValueType type) {
        Written known = Written.find(field, NativeEnum.class);
        if (known == null) {
            return;
        }
        if (!type.is(Kind.ENUM)) {
            problems.at(known, "@NativeEnum belongs on an enum, not on " + type.withArticle());
        } else if (known.has("value") && known.text("value").isBlank()) {
            problems.at(
                    known, "value", "The name of an enum cannot be blank; leave it out to follow the naming strategy");
        }
    }

    private void checkColumn(Written column, ValueType type) {
        if (column.has("name") && column.text("name").isBlank()) {
            problems.at(
                    column, "name", "The name of a column cannot be blank; leave it out to follow the naming strategy");
        }
        checkLength(column, type);
        checkDigits(column, type);
        if (column.has("defaultSql")) {
            checkDefault(column, type);
        }
    }

    private void checkDefault(Written column, ValueType type) {
        if (column.text("defaultSql").isBlank()) {
            problems.at(column, "defaultSql", "A default cannot be blank; write an SQL expression, or leave it out");
        } else if (Written.on(column.element(), Id.class)) {
            problems.at(column, "defaultSql", "An id has no default; write @Generated, or assign it");
        } else if (type.primitive()) {
            problems.at(
                    column,
                    "defaultSql",
                    "A primitive cannot say that the default of the database is wanted; use " + type.simpleName());
        }
    }

    private void checkLength(Written column, ValueType type) {
        if (column.truth("fixed", false) && !type.is(Kind.STRING)) {
            problems.at(column, "fixed", "Only a String has a fixed length; remove it from this " + type.simpleName());
        } else if (column.truth("fixed", false) && Written.on(column.element(), Text.class)) {
            problems.at(column, "fixed", "A @Text has no length; remove one of the two");
        }
        if (!column.has("length")) {
            return;
        }
        if (!type.is(Kind.STRING, Kind.BYTES)) {
            problems.at(
                    column,
                    "length",
                    "Only a String and a byte[] have a length; remove it from this " + type.simpleName());
        } else if (Written.on(column.element(), Blob.class)) {
            problems.at(column, "length", "A @Blob says its size itself; remove one of the two");
        } else if (Written.on(column.element(), Text.class)) {
            problems.at(column, "length", "A @Text has no length; remove one of the two");
        } else if (column.number("length", 1) <= 0) {
            problems.at(column, "length", "A length must be positive");
        }
    }

    private void checkDigits(Written column, ValueType type) {
        @Nullable String written = column.has("precision") ? "precision" : column.has("scale") ? "scale" : null;
        if (written == null) {
            return;
        }
        Storage storage = Storage.of(column.element(), type);
        if (type.hasSeconds() && !column.has("scale")) {
            if (storage.size() < 0 || storage.size() > DataType.MAX_SECOND_DIGITS) {
                problems.at(column, written, "A second has 0 to 6 digits after the point; write precision = 0 … 6");
            }
            return;
        }
        if (!type.is(Kind.DECIMAL)) {
            problems.at(
                    column,
                    written,
                    "Only a BigDecimal has precision and scale, and a time has a precision; remove it from this "
                            + type.simpleName());
            return;
        }
        if (storage.size() <= 0 || storage.scale() < 0 || storage.scale() > storage.size()) {
            problems.at(
                    column,
                    written,
                    "A decimal of " + storage.size() + " digits cannot have " + storage.scale()
                            + " of them after the point; write precision and scale with 0 <= scale <= precision");
        }
    }
}
