package org.reactiveorm.sql.raw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.raw.Bindings.Given;
import org.reactiveorm.type.DataType;

/** A text whose markers are known: {@code :name}, or {@code ?} from left to right. Immutable. */
public final class SqlTemplate {

    private static final Pattern OPENS_LIST = Pattern.compile("(?is).*\\bin\\s*\\(\\s*");
    private static final Pattern CLOSES_LIST = Pattern.compile("(?s)\\s*\\).*");

    private final List<Part> parts;
    private final Set<String> names;
    private final int positions;

    private SqlTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.names = new LinkedHashSet<>();
        int unnamed = 0;
        for (Part part : parts) {
            if (part instanceof Named named) {
                names.add(named.name());
            } else if (part instanceof Unnamed) {
                unnamed++;
            }
        }
        this.positions = unnamed;
    }

    /**
     * Reads a text.
     *
     * @throws QueryException if a literal or a comment does not end, markers of both kinds are mixed, or the text is more than
     *     one statement
     */
    public static SqlTemplate parse(String sql, Set<Lexicon> lexicon) {
        return new SqlTemplate(new SqlScanner(sql, lexicon).scan());
    }

    /** The names of the markers, each once, in the order of the text; empty if they have none. */
    public Collection<String> names() {
        return List.copyOf(names);
    }

    /** The number of markers without a name. */
    public int positions() {
        return positions;
    }

    /**
     * Puts values in the places of the markers; a list becomes as many binds as it has values.
     *
     * @throws QueryException if a marker has no value, a value has no marker, or a list is empty
     */
    public RawStatement fill(Bindings bindings) {
        require(bindings);
        List<RawStatement.Piece> pieces = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part instanceof Text text) {
                pieces.add(new RawStatement.Text(text.sql()));
            } else if (part instanceof Named named) {
                add(bindings.named().get(named.name()), ":" + named.name(), i, pieces);
            } else {
                add(bindings.positional().get(position), "? number " + (position + 1), i, pieces);
                position++;
            }
        }
        return new RawStatement(pieces, List.of());
    }

    private void require(Bindings bindings) {
        if (!bindings.positional().isEmpty()
                || (positions > 0 && bindings.named().isEmpty())) {
            requirePositions(bindings.positional().size());
            return;
        }
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(bindings.named().keySet());
        if (!missing.isEmpty()) {
            throw new QueryException("The SQL text names :" + String.join(", :", missing)
                    + ", and no value was bound to it; use bind(\""
                    + missing.iterator().next()
                    + "\", …), or put a blank behind a colon that begins no name");
        }
        Set<String> unused = new LinkedHashSet<>(bindings.named().keySet());
        unused.removeAll(names);
        if (!unused.isEmpty()) {
            String known = names.isEmpty() ? "it names none" : "it names :" + String.join(", :", names);
            throw new QueryException("A value was bound to :" + String.join(", :", unused)
                    + ", which the SQL text does not name; " + known);
        }
    }

    private void requirePositions(int given) {
        if (given == positions) {
            return;
        }
        String names = this.names.isEmpty() ? "" : " and names :" + String.join(", :", this.names);
        throw new QueryException("The SQL text has " + positions + " markers (?)" + names + ", and " + given
                + " values were bound by position; an operator that is a question mark is written ??");
    }

    private void add(@Nullable Given given, String marker, int part, List<RawStatement.Piece> pieces) {
        if (given == null) {
            throw new IllegalStateException("A marker was not checked");
        }
        List<@Nullable Object> values = given.values();
        if (values.isEmpty()) {
            throw new QueryException("The list that was bound to " + marker
                    + " is empty, and SQL has no empty list; leave the condition out");
        }
        int count = given.isList() && isWholeList(part) ? padded(values.size()) : values.size();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                pieces.add(new RawStatement.Text(", "));
            }
            pieces.add(value(values.get(Math.min(i, values.size() - 1)), given.type()));
        }
    }

    /** Whether the marker is all that an {@code IN} has, so that its last value may be repeated. */
    private boolean isWholeList(int part) {
        return part > 0
                && part + 1 < parts.size()
                && parts.get(part - 1) instanceof Text before
                && parts.get(part + 1) instanceof Text after
                && OPENS_LIST.matcher(before.sql()).matches()
                && CLOSES_LIST.matcher(after.sql()).matches();
    }

    /** The next power of two, so that few texts exist. */
    private static int padded(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) * 2;
    }

    private static RawStatement.Value value(@Nullable Object value, @Nullable DataType<?> declared) {
        DataType<?> type = declared == null && value != null ? BindTypes.ofValue(value) : declared;
        return new RawStatement.Value(value, type);
    }

    /** A part of a text. */
    sealed interface Part {}

    record Text(String sql) implements Part {}

    record Named(String name) implements Part {}

    record Unnamed() implements Part {}
}
