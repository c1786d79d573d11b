package org.reactiveorm.dialect.ansi;

import java.util.function.Predicate;
import org.reactiveorm.error.MappingException;

/**
 * The one place of a dialect that quotes names.
 *
 * @param product the database's name, for messages
 * @param delimiter the character around a name; inside a name it is doubled
 * @param limit the longest name
 * @param unit what the limit counts
 * @param refused names that are refused besides, and why
 */
public record IdentifierRules(String product, char delimiter, int limit, Unit unit, Refusal refused) {

    /** Rules without refused names. */
    public static IdentifierRules of(String product, char delimiter, int limit, Unit unit) {
        return new IdentifierRules(product, delimiter, limit, unit, new Refusal(name -> false, ""));
    }

    /** These rules, with names that are refused besides; {@code reason} completes "the name … ". */
    public IdentifierRules refusing(Predicate<String> names, String reason) {
        return new IdentifierRules(product, delimiter, limit, unit, new Refusal(names, reason));
    }

    /** What a limit counts. */
    public enum Unit {
        /** UTF-16 characters. */
        CHARACTERS,
        /** Bytes of UTF-8. */
        BYTES
    }

    /**
     * Names that a database or its driver cannot take.
     *
     * @param names which names
     * @param reason why, as the end of a sentence
     */
    public record Refusal(Predicate<String> names, String reason) {}

    /**
     * The name between delimiters.
     *
     * @throws MappingException if the name is empty, too long, or holds what no name may hold
     */
    public String quote(String name) {
        check(name);
        StringBuilder quoted = new StringBuilder(name.length() + 2).append(delimiter);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quoted.append(c);
            if (c == delimiter) {
                quoted.append(c);
            }
        }
        return quoted.append(delimiter).toString();
    }

    private void check(String name) {
        if (name.isEmpty()) {
            throw new MappingException("A table, column, index or constraint has an empty name; give it one");
        }
        int bytes = bytes(name);
        int length = unit == Unit.BYTES ? bytes : name.length();
        if (length > limit) {
            throw new MappingException("The name \"" + name + "\" is too long for " + product + ": " + length
                    + ", and at most " + limit + " are allowed; set a shorter one");
        }
        if (refused.names().test(name)) {
            throw new MappingException("The name \"" + name + "\" " + refused.reason() + "; set another one");
        }
    }

    private static int bytes(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); i++) {
            int point = name.codePointAt(i);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw new MappingException("A name holds U+0000 or half of a surrogate pair, which no name may hold: \""
                        + name.replace((char) point, '?') + "\"");
            }
            if (Character.isSupplementaryCodePoint(point)) {
                i++;
            }
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        }
        return bytes;
    }
}
