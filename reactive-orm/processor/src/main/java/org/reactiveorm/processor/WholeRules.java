package org.reactiveorm.processor;

import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.MediumInt;
import org.reactiveorm.annotation.Unsigned;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.processor.ValueType.Kind;

/** What must be true of a whole number whose column has a range of its own. */
final class WholeRules {

    private final Problems problems;

    WholeRules(Problems problems) {
        this.problems = problems;
    }

    void check(VariableElement field, ValueType type) {
        Written unsigned = Written.find(field, Unsigned.class);
        Written medium = Written.find(field, MediumInt.class);
        if (unsigned != null && !type.is(Kind.SHORT, Kind.INTEGER, Kind.LONG, Kind.BIG_INTEGER)) {
            problems.at(
                    unsigned,
                    "@Unsigned belongs on a Short, an Integer, a Long or a BigInteger, not on " + type.withArticle());
        }
        if (unsigned == null && type.is(Kind.BIG_INTEGER)) {
            problems.at(
                    field,
                    "A BigInteger is kept as an unsigned number of 64 bits; add @Unsigned, or use Long or BigDecimal");
        }
        if (medium != null && !type.is(Kind.INTEGER)) {
            problems.at(medium, "@MediumInt belongs on an Integer, not on " + type.withArticle());
        }
        checkRole(field, type, unsigned != null ? unsigned : medium);
    }

    private void checkRole(VariableElement field, ValueType type, @Nullable Written annotation) {
        if (annotation == null) {
            return;
        }
        if (Written.on(field, Version.class)) {
            problems.at(annotation, "A version is an int or a long of the usual range; remove the annotation");
        } else if (Written.on(field, Generated.class) && !type.is(Kind.LONG)) {
            problems.at(
                    annotation,
                    "Of these numbers only a Long with @Unsigned is generated; use it, or remove the annotation or"
                            + " @Generated");
        }
    }
}
