package org.reactiveorm.processor;

import java.util.Collection;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Names that a program may give, and which of them is meant by one that nobody gave. */
final class SourceNames {

    private SourceNames() {}

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    /** {@code ; did you mean "email"?}, or the names there are where none is near. */
    static String suggestion(String wrong, Collection<String> names) {
        @Nullable String nearest = nearest(wrong, names);
        return nearest == null
                ? "; its attributes are " + String.join(", ", names)
                : "; did you mean \"" + nearest + "\"?";
    }

    private static @Nullable String nearest(String wrong, Collection<String> names) {
        int limit = Math.min(Math.max(2, wrong.length() / 3), wrong.length() - 1);
        @Nullable String nearest = null;
        for (String name : names) {
            int distance = distance(wrong, name);
            if (distance <= limit) {
                limit = distance - 1;
                nearest = name;
            }
        }
        return nearest;
    }

    /** How many letters must be put in, left out or changed; upper and lower case are the same. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (isSame(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static boolean isSame(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
