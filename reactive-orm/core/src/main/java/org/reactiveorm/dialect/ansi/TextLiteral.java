package org.reactiveorm.dialect.ansi;

import java.util.HexFormat;

/**
 * Texts as literals, for DDL alone, which takes no binds. Neither a setting of the server nor a driver's scanner can read
 * anything else into them.
 */
@FunctionalInterface
public interface TextLiteral {

    /** {@code U&'…'}, as the standard has it. */
    TextLiteral UNICODE = text -> isPlain(text) ? "'" + text + "'" : unicode(text);

    /** {@code '…'} with quotes and backslashes doubled, where a backslash may or may not escape. */
    TextLiteral DOUBLED = text -> "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";

    /** The text between its delimiters. */
    String render(String text);

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> isWordLetter(c) || c == ' ' || c == '.' || c == ',' || c == '_');
    }

    private static boolean isWordLetter(int point) {
        return point < 0x7F && Character.isLetterOrDigit(point);
    }

    private static String unicode(String text) {
        StringBuilder literal = new StringBuilder("U&'");
        text.codePoints().forEach(point -> {
            if (isWordLetter(point) || point == ' ') {
                literal.appendCodePoint(point);
            } else {
                literal.append("\\+").append(HexFormat.of().toHexDigits(point, 6));
            }
        });
        return literal.append('\'').toString();
    }
}
