package org.reactiveorm.sql.expression;

/**
 * Whether a text matches a pattern; the escape character is {@code !} in every dialect, so that it never meets a
 * dialect's own rules for backslashes.
 *
 * @param operand the text
 * @param pattern the pattern
 * @param letterCase whether upper and lower case differ
 */
public record Like(Expression operand, Expression pattern, LetterCase letterCase) implements Expression {

    /** The escape character of every pattern. */
    public static final char ESCAPE = '!';

    /** How letters are compared. */
    public enum LetterCase {
        /** As the column's collation says. */
        AS_COLLATED,
        /** Upper and lower case are the same. */
        IGNORED
    }
}
