package org.reactiveorm.test.random;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Condition;

/**
 * A condition and what it means in Java, in the logic of SQL: true, false, or null for unknown.
 *
 * @param condition the condition
 * @param meaning what it is of a row
 * @param text how people would write it
 * @param <T> the model
 */
public record RandomTest<T>(Condition<T> condition, Function<T, @Nullable Boolean> meaning, String text) {

    /** Whether the condition holds for a row; what is unknown does not. */
    public boolean holds(T row) {
        return Boolean.TRUE.equals(meaning.apply(row));
    }

    RandomTest<T> and(RandomTest<T> other) {
        return new RandomTest<>(
                condition.and(other.condition),
                row -> not(or(not(meaning.apply(row)), not(other.meaning.apply(row)))),
                "(" + text + " and " + other.text + ")");
    }

    RandomTest<T> or(RandomTest<T> other) {
        return new RandomTest<>(
                condition.or(other.condition),
                row -> or(meaning.apply(row), other.meaning.apply(row)),
                "(" + text + " or " + other.text + ")");
    }

    RandomTest<T> negated() {
        return new RandomTest<>(condition.not(), row -> not(meaning.apply(row)), "not " + text);
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : (Boolean) !value;
    }

    private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return (one == null || other == null) ? null : (Boolean) false;
    }

    @Override
    public String toString() {
        return text;
    }
}
