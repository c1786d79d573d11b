package org.reactiveorm.query.request;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.StringAttribute;

/** One name that a request may filter by. */
sealed interface RequestField<T> {

    /** What the name may be followed by. */
    Set<RequestOperator> operators();

    /** The condition; there is exactly one value unless the operator takes many. */
    Condition<T> condition(RequestOperator operator, List<String> values, String parameter);

    /** An attribute. */
    record OfAttribute<T, V>(Attribute<T, V> attribute, Set<RequestOperator> operators, TextReader<V> reader)
            implements RequestField<T> {

        static <T, V> OfAttribute<T, V> of(Attribute<T, V> attribute, Set<RequestOperator> operators) {
            Set<RequestOperator> fitting = RequestOperator.fitting(attribute);
            if (!fitting.containsAll(operators)) {
                throw new QueryException("Attribute " + attribute + " cannot be filtered by all of "
                        + RequestOperator.list(operators) + "; those that fit are " + RequestOperator.list(fitting));
            }
            TextReader<V> reader = TextReader.of(attribute.type().javaType());
            if (reader == null) {
                throw new QueryException("Attribute " + attribute + " holds "
                        + attribute.type().javaType().getSimpleName()
                        + ", which is not read from text; give filterable a function that makes the condition");
            }
            return new OfAttribute<>(attribute, Set.copyOf(operators), reader);
        }

        @Override
        public Condition<T> condition(RequestOperator operator, List<String> values, String parameter) {
            if (operator == RequestOperator.IS_NULL) {
                return read(TextReader.TRUTH, values.get(0), parameter) ? attribute.isNull() : attribute.isNotNull();
            }
            if (attribute instanceof ComparableAttribute<T, V> ordered && operator.comparesByOrder()) {
                return byOrder(ordered, operator, read(values.get(0), parameter));
            }
            if (operator.looksInside()) {
                return inside(asText(attribute), operator, values.get(0));
            }
            return byEquality(operator, values, parameter);
        }

        private Condition<T> byEquality(RequestOperator operator, List<String> values, String parameter) {
            return switch (operator) {
                case EQ -> attribute.eq(read(values.get(0), parameter));
                case NE -> attribute.ne(read(values.get(0), parameter));
                case IN -> attribute.in(readAll(values, parameter));
                case NOT_IN -> attribute.notIn(readAll(values, parameter));
                default -> throw new IllegalStateException("No case for " + operator);
            };
        }

        private static <T, V> Condition<T> byOrder(
                ComparableAttribute<T, V> attribute, RequestOperator operator, V value) {
            return switch (operator) {
                case LT -> attribute.lt(value);
                case LTE -> attribute.lte(value);
                case GT -> attribute.gt(value);
                case GTE -> attribute.gte(value);
                default -> throw new IllegalStateException("No case for " + operator);
            };
        }

        private static <T> Condition<T> inside(StringAttribute<T> attribute, RequestOperator operator, String text) {
            return switch (operator) {
                case STARTS_WITH -> attribute.startsWith(text);
                case ENDS_WITH -> attribute.endsWith(text);
                case CONTAINS -> attribute.contains(text);
                default -> throw new IllegalStateException("No case for " + operator);
            };
        }

        @SuppressWarnings("unchecked") // a text attribute of the same model, or the operator would not fit
        private static <T> StringAttribute<T> asText(Attribute<T, ?> attribute) {
            return (StringAttribute<T>) (Attribute<?, ?>) attribute;
        }

        private List<V> readAll(List<String> texts, String parameter) {
            List<V> values = new ArrayList<>(texts.size());
            for (String text : texts) {
                values.add(read(text, parameter));
            }
            return values;
        }

        private V read(String text, String parameter) {
            return read(reader, text, parameter);
        }

        private static <R> R read(TextReader<R> reader, String text, String parameter) {
            try {
                return reader.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                // the cause would repeat the text
                throw new RequestException("Parameter " + parameter + " must be " + reader.expected());
            }
        }
    }

    /** Whatever a program makes of one text. */
    record OfFunction<T>(Function<? super String, ? extends Condition<T>> function) implements RequestField<T> {

        @Override
        public Set<RequestOperator> operators() {
            return Set.of(RequestOperator.EQ);
        }

        @Override
        public Condition<T> condition(RequestOperator operator, List<String> values, String parameter) {
            return function.apply(values.get(0));
        }
    }
}
