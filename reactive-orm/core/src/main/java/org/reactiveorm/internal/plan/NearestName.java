package org.reactiveorm.internal.plan;

import java.util.Collection;

/** Finds what somebody may have meant. */
public final class NearestName {

    private NearestName() {}

    /** {@code ; did you mean "email"?} if a name is near, else the names that there are. */
    public static String hint(String wrong, Collection<String> names) {
        String nearest = null;
        int shortest = Math.max(2, wrong.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(wrong, name);
            if (distance < shortest) {
                shortest = distance;
                nearest = name;
            }
        }
        return nearest != null ? "; did you mean \"" + nearest + "\"?" : "; there are: " + String.join(", ", names);
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
