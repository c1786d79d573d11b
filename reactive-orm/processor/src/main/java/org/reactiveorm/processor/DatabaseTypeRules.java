package org.reactiveorm.processor;

import javax.lang.model.element.VariableElement;
import org.reactiveorm.annotation.CaseInsensitive;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.processor.ValueType.Kind;
import org.reactiveorm.type.DataType;

/** What must be true of an attribute whose column is of a type that only some databases know. */
final class DatabaseTypeRules {

    private static final String MEMBER = "nativeType";

    private final Problems problems;

    DatabaseTypeRules(Problems problems) {
        this.problems = problems;
    }

    void check(VariableElement field, ValueType type) {
        Written caseless = Written.find(field, CaseInsensitive.class);
        if (caseless != null) {
            checkCaseless(caseless, field, type);
        }
        Written column = Written.find(field, Column.class);
        if (column != null && column.has(MEMBER)) {
            checkNamed(column, field, type);
        }
    }

    private void checkCaseless(Written caseless, VariableElement field, ValueType type) {
        Written column = Written.find(field, Column.class);
        Written text = Written.find(field, Text.class);
        if (!type.is(Kind.STRING)) {
            problems.at(caseless, "@CaseInsensitive belongs on a String, not on " + type.withArticle());
        } else if (Written.on(field, Id.class)) {
            problems.at(
                    caseless,
                    "An id is compared in the program, too, where case counts; remove it, or make another attribute the id");
        } else if (column != null && column.truth("fixed", false)) {
            problems.at(caseless, "A text of fixed length is compared by case; remove one of the two");
        } else if (text != null && text.has("value")) {
            problems.at(caseless, "A @Text without regard to case has one size; write @Text without a size");
        }
    }

    private void checkNamed(Written column, VariableElement field, ValueType type) {
        if (type.is(Kind.INET)) {
            if (!column.text(MEMBER).equals("cidr")) {
                problems.at(
                        column, MEMBER, "An Inet is stored as inet, or as cidr where that is written; write \"cidr\"");
            }
        } else if (!type.is(Kind.STRING)) {
            problems.at(
                    column,
                    MEMBER,
                    "A type of the database is carried by a String, not by " + type.withArticle()
                            + "; declare a String, or name a codec that writes one");
        } else if (Written.on(field, Id.class)) {
            problems.at(column, MEMBER, "An id is compared in the program, too; give it a type that the ORM knows");
        } else if (column.has("length")
                || column.has("fixed")
                || column.has("precision")
                || column.has("scale")
                || Written.on(field, Text.class)
                || Written.on(field, CaseInsensitive.class)) {
            problems.at(column, MEMBER, "A type of the database says everything itself; remove what else speaks of it");
        } else {
            try {
                DataType.named(column.text(MEMBER));
            } catch (IllegalArgumentException e) {
                problems.at(column, MEMBER, String.valueOf(e.getMessage()));
            }
        }
    }
}
