package org.reactiveorm.sql.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.raw.SqlTemplate.Named;
import org.reactiveorm.sql.raw.SqlTemplate.Part;
import org.reactiveorm.sql.raw.SqlTemplate.Text;
import org.reactiveorm.sql.raw.SqlTemplate.Unnamed;

/** Finds the markers of one text; used once. */
final class SqlScanner {

    private static final char NONE = '\0';
    private static final Set<String> TRANSACTION_VERBS =
            Set.of("begin", "start", "commit", "rollback", "savepoint", "release", "end", "abort");
    private static final Set<String> VERBS_WITH_BODIES = Set.of("create", "alter");

    private final String sql;
    private final Set<Lexicon> lexicon;
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private String verb = "";
    private int semicolon = -1;

    SqlScanner(String sql, Set<Lexicon> lexicon) {
        this.sql = sql;
        this.lexicon = lexicon;
    }

    List<Part> scan() {
        while (at < sql.length()) {
            step(sql.charAt(at));
        }
        flush();
        if (verb.isEmpty()
                && parts.stream()
                        .allMatch(part ->
                                part instanceof Text blank && blank.sql().isBlank())) {
            throw new QueryException("The SQL text is empty");
        }
        return settled();
    }

    private void step(char c) {
        if (Character.isWhitespace(c)) {
            copy(1);
        } else if (c == '-' && next() == '-' && startsDashComment()) {
            lineComment();
        } else if (c == '#' && lexicon.contains(Lexicon.HASH_COMMENTS)) {
            droppedComment();
        } else if (c == '/' && next() == '*') {
            blockComment();
        } else if (c == ';') {
            semicolon();
        } else {
            requireOneStatement();
            token(c);
        }
    }

    private void token(char c) {
        if (isWord(c)) {
            word();
        } else if (c == '\'') {
            quoted(c, lexicon.contains(Lexicon.BACKSLASH_STRINGS));
        } else if (c == '"') {
            quoted(c, lexicon.contains(Lexicon.BACKSLASH_STRINGS));
        } else if (c == '`' && lexicon.contains(Lexicon.BACKTICKS)) {
            quoted(c, false);
        } else if (c == '$') {
            dollar();
        } else if (c == ':') {
            colon();
        } else if (c == '?') {
            questionMark();
        } else {
            copy(1);
        }
    }

    /** A name or a number; what follows it directly behind a colon is the end of a slice or a statement, not a marker. */
    private void word() {
        int start = at;
        while (at < sql.length() && (isWord(sql.charAt(at)) || sql.charAt(at) == '$')) {
            at++;
        }
        String word = sql.substring(start, at);
        text.append(word);
        if (verb.isEmpty()) {
            verb = word.toLowerCase(Locale.ROOT);
            requireNoTransactionVerb();
        }
        if (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' && word.equalsIgnoreCase("e") && lexicon.contains(Lexicon.ESCAPE_STRINGS)) {
                quoted(c, true);
            } else if (c == ':' && next() != ':') {
                copy(1);
            }
        }
    }

    private void requireNoTransactionVerb() {
        if (TRANSACTION_VERBS.contains(verb)) {
            throw new QueryException("The SQL text begins with " + verb.toUpperCase(Locale.ROOT)
                    + ", but transactions are not made by SQL texts; use orm.transaction(…)");
        }
    }

    /** Copies a literal or a quoted name; a quote behind a backslash is written twice, as every driver reads it. */
    private void quoted(char quote, boolean backslashes) {
        int start = at;
        text.append(quote);
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashes && at + 1 < sql.length()) {
                text.append(next() == quote ? quote : c).append(next());
                at += 2;
            } else if (c == quote && next() == quote) {
                copy(2);
            } else if (c == quote) {
                copy(1);
                requireWhole(start);
                return;
            } else {
                copy(1);
            }
        }
        throw endless(quote == '`' ? "quoted name" : "string or quoted name", start);
    }

    private void dollar() {
        if (lexicon.contains(Lexicon.DOLLAR_QUOTES)) {
            int end = at + 1;
            while (end < sql.length() && isWord(sql.charAt(end))) {
                end++;
            }
            boolean number = end > at + 1 && Character.isDigit(next());
            if (end < sql.length() && sql.charAt(end) == '$' && !number) {
                dollarQuoted(sql.substring(at, end + 1));
                return;
            }
        }
        if (lexicon.contains(Lexicon.NUMBERED_MARKERS) && Character.isDigit(next())) {
            throw new QueryException("The SQL text has a numbered marker at position " + (at + 1)
                    + "; mark values by :name, or by ? and in order");
        }
        copy(1);
    }

    private void dollarQuoted(String tag) {
        int start = at;
        int end = sql.indexOf(tag, at + tag.length());
        if (end < 0) {
            throw endless("text in dollar quotes", start);
        }
        copy(end + tag.length() - at);
        requireWhole(start);
    }

    private void colon() {
        if (next() == ':') {
            copy(2);
        } else if (isWord(next()) && !Character.isDigit(next())) {
            int end = at + 1;
            while (end < sql.length() && isWord(sql.charAt(end))) {
                end++;
            }
            marker(new Named(sql.substring(at + 1, end)), end - at);
        } else {
            copy(1);
        }
    }

    private void questionMark() {
        if (!lexicon.contains(Lexicon.QUESTION_MARK_OPERATORS)) {
            marker(new Unnamed(), 1);
        } else if (next() == '?') {
            text.append('?');
            at += 2;
        } else if (next() == '&' || (next() == '|' && after(2) != '|') || (at > 0 && sql.charAt(at - 1) == '@')) {
            copy(1);
        } else {
            marker(new Unnamed(), 1);
        }
    }

    private void semicolon() {
        if (VERBS_WITH_BODIES.contains(verb)) {
            copy(1);
        } else {
            semicolon = semicolon < 0 ? at : semicolon;
            at++;
        }
    }

    private void requireOneStatement() {
        if (semicolon >= 0) {
            throw new QueryException("The SQL text has more behind the semicolon at position " + (semicolon + 1)
                    + "; run one statement at a time");
        }
    }

    private boolean startsDashComment() {
        return !lexicon.contains(Lexicon.BLANK_AFTER_DASHES) || after(2) == NONE || after(2) <= ' ';
    }

    private void lineComment() {
        copy(endOfLine() - at);
    }

    /** Not every driver knows this kind of comment, and one may hold a quote. */
    private void droppedComment() {
        at = endOfLine();
        text.append(' ');
    }

    private int endOfLine() {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void blockComment() {
        int start = at;
        int depth = 0;
        int end = at;
        do {
            if (end + 1 >= sql.length()) {
                throw endless("comment", start);
            }
            char c = sql.charAt(end);
            char following = sql.charAt(end + 1);
            boolean nests = depth == 0 || lexicon.contains(Lexicon.NESTED_COMMENTS);
            if (c == '/' && following == '*' && nests) {
                depth++;
                end += 2;
            } else if (c == '*' && following == '/') {
                depth--;
                end += 2;
            } else {
                end++;
            }
        } while (depth > 0);
        copy(end - at);
        requireWhole(start);
    }

    private void requireWhole(int start) {
        if (lexicon.contains(Lexicon.SEMICOLON_CUTS) && sql.substring(start, at).indexOf(';') >= 0) {
            throw new QueryException(
                    "A literal or a comment that begins at position " + (start + 1)
                            + " of the SQL text holds a semicolon, where the driver would cut the statement in two; bind the text");
        }
    }

    /** Once values have names, a question mark alone can only be an operator. */
    private List<Part> settled() {
        boolean named = parts.stream().anyMatch(Named.class::isInstance);
        if (!named || parts.stream().noneMatch(Unnamed.class::isInstance)) {
            return parts;
        }
        if (!lexicon.contains(Lexicon.QUESTION_MARK_OPERATORS)) {
            throw new QueryException("The SQL text marks values by name and by ?; use one of the two");
        }
        return parts.stream()
                .map(part -> part instanceof Unnamed ? new Text("?") : part)
                .toList();
    }

    private QueryException endless(String what, int start) {
        return new QueryException(
                "The SQL text has a " + what + " that begins at position " + (start + 1) + " and does not end");
    }

    private void marker(Part marker, int length) {
        flush();
        parts.add(marker);
        at += length;
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private void copy(int length) {
        text.append(sql, at, at + length);
        at += length;
    }

    private char next() {
        return after(1);
    }

    private char after(int distance) {
        return at + distance < sql.length() ? sql.charAt(at + distance) : NONE;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
