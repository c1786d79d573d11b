package org.reactiveorm.type;

import java.util.regex.Pattern;

/** How a database calls a type that only it knows. */
final class NativeName {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_ .,()\\[\\]]*");

    private NativeName() {}

    /** The name, if it can be nothing but the name of a type. */
    static String require(String name) {
        if (!ALLOWED.matcher(name).matches() || name.endsWith(" ") || !isClosed(name)) {
            throw new IllegalArgumentException("The type of a column cannot be called \"" + name
                    + "\"; write letters, digits, underscores, blanks, commas, dots, brackets and parentheses in pairs,"
                    + " as in numeric(5, 2)");
        }
        return name;
    }

    /** Whether each parenthesis has its pair, and commas stand inside of them: else the text would end the column's declaration. */
    private static boolean isClosed(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || (c == ',' && depth == 0)) {
                return false;
            }
        }
        return depth == 0;
    }
}
