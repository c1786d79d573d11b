package org.reactiveorm.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds, each of which belongs to the range or not, or is missing: then the range has no end there.
 * Immutable.
 *
 * <p>Ranges of whole numbers and of dates have one form, as PostgreSQL gives them: from a bound that belongs to the range up to one
 * that does not. So {@code closed(1, 3)} equals {@code closedOpen(1, 4)}, and {@code open(1, 2)} is empty.
 *
 * @param <C> the type of a value
 */
public final class Range<C extends Comparable<? super C>> {

    private static final Range<?> EMPTY = new Range<>(null, null, Form.EMPTY);
    private static final Range<?> ALL = new Range<>(null, null, Form.OPEN);

    private enum Form {
        EMPTY,
        OPEN,
        CLOSED,
        CLOSED_OPEN,
        OPEN_CLOSED;

        static Form of(boolean lower, boolean upper) {
            if (lower) {
                return upper ? CLOSED : CLOSED_OPEN;
            }
            return upper ? OPEN_CLOSED : OPEN;
        }
    }

    private final @Nullable C lower;
    private final @Nullable C upper;
    private final Form form;

    private Range(@Nullable C lower, @Nullable C upper, Form form) {
        this.lower = lower;
        this.upper = upper;
        this.form = form;
    }

    /** From {@code lower} up to, but without {@code upper}; empty where both are equal. */
    public static <C extends Comparable<? super C>> Range<C> closedOpen(C lower, C upper) {
        return between(lower, upper, Form.CLOSED_OPEN);
    }

    /** From {@code lower} up to and with {@code upper}. */
    public static <C extends Comparable<? super C>> Range<C> closed(C lower, C upper) {
        return between(lower, upper, Form.CLOSED);
    }

    /** Between {@code lower} and {@code upper}, without both; empty where both are equal. */
    public static <C extends Comparable<? super C>> Range<C> open(C lower, C upper) {
        return between(lower, upper, Form.OPEN);
    }

    /** Above {@code lower}, up to and with {@code upper}; empty where both are equal. */
    public static <C extends Comparable<? super C>> Range<C> openClosed(C lower, C upper) {
        return between(lower, upper, Form.OPEN_CLOSED);
    }

    /** {@code lower} and everything above. */
    public static <C extends Comparable<? super C>> Range<C> atLeast(C lower) {
        return new Range<>(Objects.requireNonNull(lower, "lower"), null, Form.CLOSED_OPEN);
    }

    /** Everything above {@code lower}. */
    public static <C extends Comparable<? super C>> Range<C> greaterThan(C lower) {
        return canonical(Objects.requireNonNull(lower, "lower"), null, Form.OPEN);
    }

    /** {@code upper} and everything below. */
    public static <C extends Comparable<? super C>> Range<C> atMost(C upper) {
        return canonical(null, Objects.requireNonNull(upper, "upper"), Form.OPEN_CLOSED);
    }

    /** Everything below {@code upper}. */
    public static <C extends Comparable<? super C>> Range<C> lessThan(C upper) {
        return new Range<>(null, Objects.requireNonNull(upper, "upper"), Form.OPEN);
    }

    /** Every value. */
    @SuppressWarnings("unchecked") // it holds no value
    public static <C extends Comparable<? super C>> Range<C> all() {
        return (Range<C>) ALL;
    }

    /** No value. */
    @SuppressWarnings("unchecked") // it holds no value
    public static <C extends Comparable<? super C>> Range<C> empty() {
        return (Range<C>) EMPTY;
    }

    private static <C extends Comparable<? super C>> Range<C> between(C lower, C upper, Form form) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("The lower bound of a range is above its upper bound");
        }
        return canonical(lower, upper, form);
    }

    private static <C extends Comparable<? super C>> Range<C> canonical(
            @Nullable C givenLower, @Nullable C givenUpper, Form form) {
        boolean fromLower = form == Form.CLOSED || form == Form.CLOSED_OPEN;
        boolean toUpper = form == Form.CLOSED || form == Form.OPEN_CLOSED;
        C lower = givenLower;
        C upper = givenUpper;
        C behindLower = lower == null || fromLower ? null : next(lower);
        if (behindLower != null) {
            lower = behindLower;
            fromLower = true;
        }
        C behindUpper = upper == null || !toUpper ? null : next(upper);
        if (behindUpper != null) {
            upper = behindUpper;
            toUpper = false;
        }
        if (lower != null && upper != null) {
            int order = lower.compareTo(upper);
            if (order > 0 || (order == 0 && !(fromLower && toUpper))) {
                return empty();
            }
        }
        return new Range<>(lower, upper, Form.of(fromLower, toUpper));
    }

    /** The value after this one; null where there are values between any two, or this is the last one. */
    @SuppressWarnings("unchecked") // a value of the same class
    private static <C> @Nullable C next(C value) {
        if (value instanceof Integer number) {
            return number == Integer.MAX_VALUE ? null : (C) Integer.valueOf(number + 1);
        }
        if (value instanceof Long number) {
            return number == Long.MAX_VALUE ? null : (C) Long.valueOf(number + 1);
        }
        if (value instanceof LocalDate date) {
            return date.equals(LocalDate.MAX) ? null : (C) date.plusDays(1);
        }
        return null;
    }

    /** Whether there is no value in it. */
    public boolean isEmpty() {
        return form == Form.EMPTY;
    }

    /** The lower bound; null where there is none, and where the range is empty. */
    public @Nullable C lower() {
        return lower;
    }

    /** The upper bound; null where there is none, and where the range is empty. */
    public @Nullable C upper() {
        return upper;
    }

    /** Whether the lower bound belongs to the range. */
    public boolean isLowerInclusive() {
        return form == Form.CLOSED || form == Form.CLOSED_OPEN;
    }

    /** Whether the upper bound belongs to the range. */
    public boolean isUpperInclusive() {
        return form == Form.CLOSED || form == Form.OPEN_CLOSED;
    }

    /** Whether a value belongs to the range. */
    public boolean contains(C value) {
        if (isEmpty()) {
            return false;
        }
        int above = lower == null ? 1 : value.compareTo(lower);
        int below = upper == null ? -1 : value.compareTo(upper);
        return (above > 0 || (above == 0 && isLowerInclusive())) && (below < 0 || (below == 0 && isUpperInclusive()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range<?> that
                && form == that.form
                && isSame(lower, that.lower)
                && isSame(upper, that.upper);
    }

    /** Decimals are equal whatever their scale. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal that)
                ? number.compareTo(that) == 0
                : Objects.equals(one, other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, comparable(lower), comparable(upper));
    }

    private static @Nullable Object comparable(@Nullable Object bound) {
        return bound instanceof BigDecimal number ? number.stripTrailingZeros() : bound;
    }

    /** As {@code [1,4)}; {@code empty} where it is. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "empty";
        }
        return (isLowerInclusive() ? "[" : "(") + (lower == null ? "" : lower) + "," + (upper == null ? "" : upper)
                + (isUpperInclusive() ? "]" : ")");
    }
}
