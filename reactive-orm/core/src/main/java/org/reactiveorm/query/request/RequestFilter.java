package org.reactiveorm.query.request;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Scope;

/**
 * What requests may ask for of a model: by which attributes they may filter, and how, by which they may sort, and how much
 * they may have. Immutable and safe to share.
 *
 * <p>A request gives parameters, as a URL does: {@code age.gte=18&name.startsWith=A&sort=-age,name&limit=20&offset=40}. A name
 * alone compares for equality, {@code in} and {@code notIn} take the same parameter several times, and a minus sorts from high
 * to low. Everything that was not declared is refused, so that a mistyped or hostile parameter never means "all rows".
 *
 * @param <T> the model
 */
public final class RequestFilter<T> {

    private static final String SORT = "sort";
    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final Set<String> RESERVED = Set.of(SORT, LIMIT, OFFSET);
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_SHOWN_NAME = 40;

    private final Map<String, RequestField<T>> fields;
    private final Map<String, Attribute<T, ?>> sorts;
    private final int maxValues;
    private final long maxLimit;
    private final long maxOffset;

    private RequestFilter(Builder<T> builder) {
        this.fields = new LinkedHashMap<>(builder.fields);
        this.sorts = new LinkedHashMap<>(builder.sorts);
        this.maxValues = builder.maxValues;
        this.maxLimit = builder.maxLimit;
        this.maxOffset = builder.maxOffset;
    }

    /** Begins a filter that allows nothing but pages of the default size. */
    public static <T> Builder<T> of(Class<T> model) {
        return new Builder<>(model);
    }

    /**
     * What a request asks for, as a part of a query. It adds conditions and orders to those of the query, and it always sets a
     * limit: the smallest of the request's, the query's and the filter's.
     *
     * @param parameters the parameters of the request by name, each with its values
     * @throws RequestException if a parameter is not allowed, or its value is not of the attribute's type
     */
    public Scope<T> parse(Map<String, ? extends Collection<String>> parameters) {
        List<Condition<T>> conditions = new ArrayList<>();
        int values = 0;
        // sorted, so that the same parameters make the same statement whatever their order
        for (Map.Entry<String, ? extends Collection<String>> parameter : new TreeMap<>(parameters).entrySet()) {
            if (!RESERVED.contains(parameter.getKey())) {
                values += parameter.getValue().size();
                if (values > maxValues) {
                    throw new RequestException(
                            "The request filters by more than the " + maxValues + " values that are allowed");
                }
                conditions.add(condition(parameter.getKey(), List.copyOf(checked(parameter))));
            }
        }
        List<Order<T>> orders = orders(parameters.get(SORT));
        Long asked = number(LIMIT, parameters.get(LIMIT), maxLimit);
        Long offset = number(OFFSET, parameters.get(OFFSET), maxOffset);
        return query -> asked(query, conditions, orders)
                .limit(smallest(asked == null ? maxLimit : asked, query.limit()))
                .offset(offset == null ? query.offset() : offset);
    }

    private static <T> Query<T> asked(Query<T> query, List<Condition<T>> conditions, List<Order<T>> orders) {
        Query<T> asked = query;
        for (Condition<T> condition : conditions) {
            asked = asked.where(condition);
        }
        for (Order<T> order : orders) {
            asked = asked.orderBy(order);
        }
        return asked;
    }

    private static long smallest(long asked, @Nullable Long limit) {
        return limit == null ? asked : Math.min(asked, limit);
    }

    private Condition<T> condition(String parameter, List<String> values) {
        RequestField<T> field = fields.get(parameter);
        RequestOperator operator = RequestOperator.EQ;
        int dot = parameter.lastIndexOf('.');
        if (field == null && dot >= 0) {
            field = fields.get(parameter.substring(0, dot));
            operator = RequestOperator.named(parameter.substring(dot + 1));
        }
        if (field == null) {
            throw new RequestException("The request filters by " + shown(parameter)
                    + ", which is not allowed; allowed are " + listed(fields.keySet()));
        }
        if (operator == null || !field.operators().contains(operator)) {
            throw new RequestException("The request filters by " + shown(parameter)
                    + ", which is not allowed; allowed behind the name are " + RequestOperator.list(field.operators()));
        }
        if (values.size() != 1 && !operator.takesMany()) {
            throw new RequestException(
                    "Parameter " + parameter + " was given " + values.size() + " values; give it one");
        }
        return field.condition(operator, values, parameter);
    }

    private List<Order<T>> orders(@Nullable Collection<String> texts) {
        Set<String> seen = new LinkedHashSet<>();
        List<Order<T>> orders = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            // a limit of parts, so that a text of commas makes no long list
            for (String part : text.split(",", sorts.size() + 1)) {
                String name = part.startsWith("-") ? part.substring(1) : part;
                Attribute<T, ?> attribute = sorts.get(name);
                if (attribute == null || !seen.add(name)) {
                    throw new RequestException("The request sorts by " + shown(part)
                            + ", which is not allowed, or twice; allowed are " + listed(sorts.keySet()));
                }
                orders.add(part.startsWith("-") ? attribute.desc() : attribute.asc());
            }
        }
        return orders;
    }

    private static @Nullable Long number(String parameter, @Nullable Collection<String> texts, long greatest) {
        if (texts == null) {
            return null;
        }
        try {
            if (texts.size() == 1) {
                long value = Long.parseLong(texts.iterator().next());
                if (value >= 0 && value <= greatest) {
                    return value;
                }
            }
        } catch (NumberFormatException e) {
            // refused below, as any other value
        }
        throw new RequestException("Parameter " + parameter + " must be one whole number from 0 to " + greatest);
    }

    private static Collection<String> checked(Map.Entry<String, ? extends Collection<String>> parameter) {
        for (String value : parameter.getValue()) {
            if (value == null || value.length() > LONGEST_VALUE) {
                throw new RequestException("Parameter " + shown(parameter.getKey())
                        + " has no value, or one of more than " + LONGEST_VALUE + " characters");
            }
        }
        return parameter.getValue();
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** A name from outside, made harmless for logs and terminals. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(name.length(), LONGEST_SHOWN_NAME); i++) {
            char c = name.charAt(i);
            shown.append(c > ' ' && c < 0x7F ? c : '?');
        }
        return shown.append(name.length() > LONGEST_SHOWN_NAME ? "…\"" : "\"").toString();
    }

    /**
     * A filter in the making. Not thread-safe.
     *
     * @param <T> the model
     */
    @CheckReturnValue
    public static final class Builder<T> {

        private static final int DEFAULT_MAX_VALUES = 100;
        private static final long DEFAULT_MAX_LIMIT = 100;
        private static final long DEFAULT_MAX_OFFSET = 100_000;

        private final Class<T> model;
        private final Map<String, RequestField<T>> fields = new LinkedHashMap<>();
        private final Map<String, Attribute<T, ?>> sorts = new LinkedHashMap<>();
        private int maxValues = DEFAULT_MAX_VALUES;
        private long maxLimit = DEFAULT_MAX_LIMIT;
        private long maxOffset = DEFAULT_MAX_OFFSET;

        private Builder(Class<T> model) {
            this.model = model;
        }

        /**
         * Requests may filter by an attribute, under its own name.
         *
         * @param operators how; all that fit the attribute where none is given
         * @throws QueryException if an operator does not fit, or values of the type are not read from text
         */
        public Builder<T> filterable(Attribute<T, ?> attribute, RequestOperator... operators) {
            return filterable(attribute.name(), attribute, operators);
        }

        /**
         * Requests may filter by an attribute, under another name.
         *
         * @param operators how; all that fit the attribute where none is given
         * @throws QueryException if an operator does not fit, or values of the type are not read from text
         */
        public Builder<T> filterable(String name, Attribute<T, ?> attribute, RequestOperator... operators) {
            Set<RequestOperator> chosen = operators.length == 0
                    ? RequestOperator.fitting(attribute)
                    : EnumSet.copyOf(Arrays.asList(operators));
            return field(name, RequestField.OfAttribute.of(attribute, chosen));
        }

        /**
         * Requests may filter by a name whose meaning is the program's: a search in several attributes, a condition on an
         * association.
         *
         * @param condition makes a condition of the request's text; a {@link RequestException} of it refuses the text
         */
        public Builder<T> filterable(String name, Function<? super String, ? extends Condition<T>> condition) {
            return field(name, new RequestField.OfFunction<>(condition));
        }

        /** Requests may sort by these attributes, under their own names. */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Builder<T> sortable(Attribute<T, ?>... attributes) {
            for (Attribute<T, ?> attribute : attributes) {
                sorts.put(usable(attribute.name(), sorts), attribute);
            }
            return this;
        }

        /** Requests may sort by an attribute, under another name. */
        public Builder<T> sortable(String name, Attribute<T, ?> attribute) {
            sorts.put(usable(name, sorts), attribute);
            return this;
        }

        /** How many rows a request may have at once, and has if it does not say; 100 unless set. */
        public Builder<T> maxLimit(long rows) {
            maxLimit = positive("maxLimit", rows);
            return this;
        }

        /** How many rows a request may leave out; 100,000 unless set. */
        public Builder<T> maxOffset(long rows) {
            maxOffset = positive("maxOffset", rows);
            return this;
        }

        /** How many values all conditions of a request may have together; 100 unless set. */
        public Builder<T> maxValues(int values) {
            maxValues = (int) positive("maxValues", values);
            return this;
        }

        /** The filter. */
        public RequestFilter<T> build() {
            return new RequestFilter<>(this);
        }

        private Builder<T> field(String name, RequestField<T> field) {
            fields.put(usable(name, fields), field);
            return this;
        }

        private String usable(String name, Map<String, ?> taken) {
            if (name.isEmpty() || name.startsWith("-") || name.contains(",") || RESERVED.contains(name)) {
                throw new QueryException("The request filter of " + model.getSimpleName() + " cannot name anything \""
                        + name + "\"; give it another name, without commas and not one of " + listed(RESERVED));
            }
            if (taken.containsKey(name)) {
                throw new QueryException(
                        "The request filter of " + model.getSimpleName() + " was given \"" + name + "\" twice");
            }
            return name;
        }

        private static long positive(String setting, long value) {
            if (value <= 0) {
                throw new QueryException(
                        "The " + setting + " of a request filter is " + value + "; it must be positive");
            }
            return value;
        }
    }
}
