package org.reactiveorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of enums as catalogues tell them in one text: quoted, parted by commas, with quotes doubled and backslashes escaped. */
public final class EnumLabels {

    private EnumLabels() {}

    /** The labels of a text such as {@code 'new','it''s'}; none of null. */
    public static List<String> read(@Nullable String text) {
        List<String> labels = new ArrayList<>();
        if (text == null) {
            return labels;
        }
        for (int start = text.indexOf('\''); start >= 0; ) {
            int end = end(text, start);
            labels.add(unescaped(text.substring(start + 1, end - 1)));
            start = text.indexOf('\'', end);
        }
        return labels;
    }

    /** The position behind the closing quote of the label that begins at {@code start}. */
    public static int end(String text, int start) {
        int at = start + 1;
        while (at < text.length()) {
            char letter = text.charAt(at);
            boolean doubled = letter == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'';
            if (letter == '\\' || doubled) {
                at += 2;
            } else if (letter == '\'') {
                return at + 1;
            } else {
                at++;
            }
        }
        throw new IllegalStateException("The catalogue gave labels of an enum that do not end: " + text);
    }

    private static String unescaped(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int at = 0; at < label.length(); at++) {
            char letter = label.charAt(at);
            if (letter == '\'') {
                at++;
            } else if (letter == '\\') {
                at++;
                letter = escaped(label.charAt(at));
            }
            plain.append(letter);
        }
        return plain.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '0' -> '\0';
            default -> letter;
        };
    }
}
