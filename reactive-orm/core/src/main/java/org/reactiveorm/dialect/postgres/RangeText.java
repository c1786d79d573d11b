package org.reactiveorm.dialect.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Range;

/** Ranges as PostgreSQL spells them: {@code [1,4)}, {@code ["2024-01-01 00:00:00+00",)}, {@code empty}. */
final class RangeText {

    private static final String EMPTY = "empty";

    private final DataType<?> bounds;
    private final ValueCodec codec;
    private final Function<String, Object> reader;

    private RangeText(DataType<?> bounds, ValueCodec codec) {
        this.bounds = bounds;
        this.codec = codec;
        this.reader = switch (bounds.kind()) {
            case INTEGER -> Integer::valueOf;
            case BIGINT -> Long::valueOf;
            case DECIMAL -> BigDecimal::new;
            case DATE -> CalendarText::readDate;
            case DATE_TIME -> CalendarText::readDateTime;
            default -> CalendarText::readInstant;
        };
    }

    /** The transport of ranges. */
    static ValueCodec codec(DataType<?> type) {
        DataType<?> bounds = PostgresTypeNames.elementOf(type);
        RangeText text = new RangeText(bounds, PostgresDialect.INSTANCE.codec(bounds));
        return new SpelledCodec(type, text::spell, text::read);
    }

    private String spell(Object value) {
        Range<?> range = (Range<?>) value;
        if (range.isEmpty()) {
            return EMPTY;
        }
        Object lower = bound(range.lower());
        Object upper = bound(range.upper());
        requireCanonical(lower, range.isLowerInclusive(), upper, range.isUpperInclusive());
        boolean single = range.isLowerInclusive() && range.isUpperInclusive();
        if (lower != null && lower.equals(upper) && !single) {
            throw new QueryException("A range is shorter than a microsecond, which the column does not keep;"
                    + " it would become empty");
        }
        return (range.isLowerInclusive() ? "[" : "(") + quoted(lower) + "," + quoted(upper)
                + (range.isUpperInclusive() ? "]" : ")");
    }

    /** The bound as the column keeps it, without digits of a second that it does not keep. */
    private @Nullable Object bound(@Nullable Object value) {
        try {
            return value == null ? null : codec.encode(value);
        } catch (ClassCastException e) {
            throw new QueryException("A range of " + bounds + " was given a bound of "
                    + (value == null ? null : value.getClass().getName()));
        }
    }

    /** The database has no value behind its last one, which it would need to show the range. */
    private void requireCanonical(
            @Nullable Object lower, boolean lowerInclusive, @Nullable Object upper, boolean upperInclusive) {
        boolean discrete =
                switch (bounds.kind()) {
                    case INTEGER, BIGINT, DATE -> true;
                    default -> false;
                };
        if (discrete && ((lower != null && !lowerInclusive) || (upper != null && upperInclusive))) {
            throw new QueryException("A range of " + bounds
                    + " ends at the last value that there is, behind which the database needs another one;"
                    + " leave the bound out");
        }
    }

    private static String quoted(@Nullable Object bound) {
        if (bound == null) {
            return "";
        }
        String text = bound instanceof BigDecimal number ? number.toPlainString() : CalendarText.spell(bound);
        return '"' + text + '"';
    }

    private Object read(String text) {
        if (text.equals(EMPTY)) {
            return Range.empty();
        }
        List<@Nullable String> parts = parts(text);
        Object lower = value(parts.get(0));
        Object upper = value(parts.get(1));
        return range(lower, text.charAt(0) == '[', upper, text.charAt(text.length() - 1) == ']');
    }

    private @Nullable Object value(@Nullable String bound) {
        return bound == null ? null : reader.apply(bound);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // both bounds were read by the same reader
    private static Object range(
            @Nullable Object lower, boolean lowerInclusive, @Nullable Object upper, boolean upperInclusive) {
        Comparable from = (Comparable) lower;
        Comparable to = (Comparable) upper;
        if (from == null) {
            return to == null ? Range.all() : upperInclusive ? Range.atMost(to) : Range.lessThan(to);
        }
        if (to == null) {
            return lowerInclusive ? Range.atLeast(from) : Range.greaterThan(from);
        }
        if (lowerInclusive) {
            return upperInclusive ? Range.closed(from, to) : Range.closedOpen(from, to);
        }
        return upperInclusive ? Range.openClosed(from, to) : Range.open(from, to);
    }

    /** The two bounds, null where there is none; a text in quotes doubles them, or puts a backslash before them. */
    private static List<@Nullable String> parts(String text) {
        List<@Nullable String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean there = false;
        int last = text.length() - 1;
        for (int i = 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                part.append(text.charAt(i));
            } else if (c == '"' && quoted && text.charAt(i + 1) == '"') {
                i++;
                part.append(c);
            } else if (c == '"') {
                quoted = !quoted;
                there = true;
            } else if (c == ',' && !quoted) {
                parts.add(there || part.length() > 0 ? part.toString() : null);
                part.setLength(0);
                there = false;
            } else {
                part.append(c);
            }
        }
        parts.add(there || part.length() > 0 ? part.toString() : null);
        if (parts.size() != 2 || "[(".indexOf(text.charAt(0)) < 0 || "])".indexOf(text.charAt(last)) < 0) {
            throw new IllegalArgumentException("not a range");
        }
        return parts;
    }
}
