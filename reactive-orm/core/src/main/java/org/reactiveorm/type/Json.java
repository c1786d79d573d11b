package org.reactiveorm.type;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A JSON document as text. Whether the text is JSON is for the database to say, which may give the document back in another
 * spelling: other blanks, another order of keys. Two of these are equal where their texts are. Immutable.
 *
 * <p>SQL's NULL, "there is no document", is Java's null; the document {@code null} is {@link #NULL}.
 */
public final class Json {

    /** The document {@code null}, which is a document: a row that holds it has a value. */
    public static final Json NULL = new Json("null");

    private static final int FIRST_PLAIN = 0x20;
    private static final String SHORT = "\"\\\b\t\n\f\r";
    private static final String SHORT_NAMES = "\"\\btnfr";

    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /** A document of any kind. */
    public static Json of(String text) {
        return new Json(Objects.requireNonNull(text, "text"));
    }

    /** A document that is a text. */
    public static Json string(String value) {
        return new Json(quoted(value));
    }

    /** A document that is a number. */
    public static Json number(long value) {
        return new Json(Long.toString(value));
    }

    /** A document that is a number. */
    public static Json number(BigDecimal value) {
        return new Json(value.toString());
    }

    /** A document that is a truth value. */
    public static Json truth(boolean value) {
        return new Json(Boolean.toString(value));
    }

    /**
     * A text between quotes, with everything escaped that must be, in the usual spelling: MariaDB finds a key only where its
     * escapes are spelled alike.
     */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            int known = SHORT.indexOf(letter);
            if (known >= 0) {
                quoted.append('\\').append(SHORT_NAMES.charAt(known));
            } else if (letter < FIRST_PLAIN) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }

    /** The document. */
    public String text() {
        return text;
    }

    /** Whether this is the document {@code null}. */
    public boolean isNull() {
        return text.strip().equals(NULL.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The document. */
    @Override
    public String toString() {
        return text;
    }
}
