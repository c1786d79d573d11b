package org.reactiveorm.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement, read as a server reads it.
 *
 * @param skeleton the text, with a {@code #} for each quoted name
 * @param names what the quoted names mean, in order
 */
record SqlTokens(String skeleton, List<String> names) {

    static SqlTokens read(String sql, TestedDialect dialect) {
        char delimiter = dialect.dialect().quote("x").charAt(0);
        StringBuilder skeleton = new StringBuilder();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == delimiter || c == '\'') {
                StringBuilder inside = new StringBuilder();
                at = readQuoted(sql, at, inside);
                if (c == delimiter) {
                    names.add(inside.toString());
                    skeleton.append('#');
                } else {
                    skeleton.append('\'').append(inside).append('\'');
                }
            } else {
                skeleton.append(c);
                at++;
            }
        }
        return new SqlTokens(skeleton.toString(), names);
    }

    /** A delimiter inside is doubled, a single one ends the token; gives the place behind it. */
    private static int readQuoted(String sql, int start, StringBuilder inside) {
        char delimiter = sql.charAt(start);
        int at = start + 1;
        while (sql.charAt(at) != delimiter || (at + 1 < sql.length() && sql.charAt(at + 1) == delimiter)) {
            at += sql.charAt(at) == delimiter ? 1 : 0;
            inside.append(sql.charAt(at));
            at++;
        }
        return at + 1;
    }
}
