package org.reactiveorm.dialect;

import java.util.List;
import java.util.Random;

/** Texts made of what breaks careless compilers, the same ones for each seed. */
final class HostileText {

    private static final List<String> PARTS = List.of(
            "'",
            "''",
            "\"",
            "\"\"",
            "`",
            "``",
            "[",
            "]",
            "\\",
            "\\'",
            "\\\"",
            ";",
            "--",
            "/*",
            "*/",
            "#",
            "$1",
            "$$",
            "?",
            ":x",
            "::int",
            "@",
            "%",
            "_",
            "!",
            "!!",
            "!%",
            "(",
            ")",
            ",",
            ".",
            "->",
            "->>",
            "{",
            "}",
            "*",
            " or 1=1",
            "null",
            "\n",
            "\t",
            "\u0001",
            "\u001b[31m",
            "\u00a0",
            "\u202e",
            "é",
            "ß",
            "İ",
            "\u0301",
            "\uff07",
            "\u02bc",
            "€",
            "😀",
            "a",
            "Z",
            "0",
            "_x",
            " ",
            "drop table users",
            "name",
            "0x27",
            "U&",
            "E'",
            "\ufffd");

    private final Random random;

    HostileText(long seed) {
        random = new Random(seed);
    }

    /** A text of up to so many parts, maybe empty. */
    String next(int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(parts + 1); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    /** Now and then a text that no database could keep. */
    String nextMaybeImpossible(int parts) {
        String text = next(parts);
        return switch (random.nextInt(20)) {
            case 0 -> text + "\0";
            case 1 -> "\ud800" + text;
            default -> text;
        };
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }
}
