package org.reactiveorm.query.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.StringAttribute;

/** How a request may compare an attribute; a parameter names it behind the attribute, as in {@code age.gte=18}. */
public enum RequestOperator {
    /** The value equals; what a parameter without an operator means. */
    EQ("eq"),
    /** There is a value, and it does not equal. */
    NE("ne"),
    /** The value is one of those that the parameter gives. */
    IN("in"),
    /** There is a value, and it is none of those that the parameter gives. */
    NOT_IN("notIn"),
    /** There is no value, or there is one: {@code true} or {@code false}. */
    IS_NULL("isNull"),
    /** The value is less; for attributes that have an order. */
    LT("lt"),
    /** The value is at most; for attributes that have an order. */
    LTE("lte"),
    /** The value is greater; for attributes that have an order. */
    GT("gt"),
    /** The value is at least; for attributes that have an order. */
    GTE("gte"),
    /** The text begins so, taken as it is; for texts. */
    STARTS_WITH("startsWith"),
    /** The text ends so, taken as it is; for texts. */
    ENDS_WITH("endsWith"),
    /** The text contains, taken as it is; for texts. */
    CONTAINS("contains");

    private static final Set<RequestOperator> FOR_ORDERED = EnumSet.of(LT, LTE, GT, GTE);
    private static final Set<RequestOperator> FOR_TEXTS = EnumSet.of(STARTS_WITH, ENDS_WITH, CONTAINS);

    private final String text;

    RequestOperator(String text) {
        this.text = text;
    }

    /** As a request writes it. */
    public String text() {
        return text;
    }

    /** How many values it takes: one, or as many as there are. */
    boolean takesMany() {
        return this == IN || this == NOT_IN;
    }

    boolean comparesByOrder() {
        return FOR_ORDERED.contains(this);
    }

    boolean looksInside() {
        return FOR_TEXTS.contains(this);
    }

    static @Nullable RequestOperator named(String text) {
        for (RequestOperator operator : values()) {
            if (operator.text.equals(text)) {
                return operator;
            }
        }
        return null;
    }

    static Set<RequestOperator> fitting(Attribute<?, ?> attribute) {
        Set<RequestOperator> fitting = EnumSet.allOf(RequestOperator.class);
        if (!(attribute instanceof ComparableAttribute)) {
            fitting.removeAll(FOR_ORDERED);
        }
        if (!(attribute instanceof StringAttribute)) {
            fitting.removeAll(FOR_TEXTS);
        }
        return fitting;
    }

    static String list(Collection<RequestOperator> operators) {
        return Arrays.stream(values())
                .filter(operators::contains)
                .map(RequestOperator::text)
                .collect(Collectors.joining(", "));
    }
}
