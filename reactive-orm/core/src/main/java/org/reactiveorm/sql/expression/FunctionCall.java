package org.reactiveorm.sql.expression;

import java.util.List;
import java.util.Locale;

/**
 * A function that every database has that has its operands, under whatever name, applied.
 *
 * @param function the function
 * @param arguments its arguments
 */
public record FunctionCall(Function function, List<Expression> arguments) implements Expression {

    /** Copies the arguments. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** The functions. */
    public enum Function {
        /** The text in lower case. */
        LOWER,
        /** The text in upper case. */
        UPPER,
        /** The text without blanks at its ends. */
        TRIM,
        /** How many characters a text has. */
        LENGTH,
        /** Texts, one after another; NULL where one of them is. */
        CONCAT,
        /** A part of a text: from a position that counts from 1, and how many characters. */
        SUBSTRING,
        /** A text with all of a part replaced by another. */
        REPLACE,
        /** The first value that is there. */
        COALESCE,
        /** The first value, NULL where it equals the second. */
        NULLIF,
        /** A number without its sign. */
        ABS,
        /** A number with so many digits after the point. */
        ROUND,
        /** The next whole number below. */
        FLOOR,
        /** The next whole number above. */
        CEILING,
        /** The lower bound of a range; NULL where there is none. */
        LOWER_BOUND,
        /** The upper bound of a range; NULL where there is none. */
        UPPER_BOUND,
        /** Whether a range has no value. */
        IS_EMPTY,
        /** The text of a key; NULL where there is none. */
        VALUE_OF_KEY,
        /** What remains of a division. */
        MOD,
        /** The greatest of several values, none of them NULL. */
        GREATEST,
        /** The least of several values, none of them NULL. */
        LEAST,
        /** What a clock in UTC shows at a point in time. */
        IN_UTC,
        /** The year of a date. */
        YEAR,
        /** The month, 1 to 12. */
        MONTH,
        /** The day of the month. */
        DAY,
        /** The hour, 0 to 23. */
        HOUR,
        /** The minute. */
        MINUTE,
        /** The whole seconds of a minute. */
        SECOND,
        /** The date without the time. */
        DATE,
        /** The point in time at which the statement runs. */
        NOW,
        /** A number from 0 up to 1, another one for each row. */
        RANDOM,
        /** The one-based position of a row in its window. */
        ROW_NUMBER,
        /** The one-based rank of a row in its window, with gaps after equal rows. */
        RANK,
        /** The one-based rank of a row in its window, without gaps. */
        DENSE_RANK,
        /** The value of the row before in the window. */
        LAG,
        /** The value of the row behind in the window. */
        LEAD,
        /** The value of the first row in the window. */
        FIRST_VALUE;

        /** The name that most databases give it. */
        public String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
