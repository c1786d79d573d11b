package org.reactiveorm.dialect.ansi;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ErrorKind;

/** What the error codes of one database mean: vendor codes first, then SQLSTATEs, then their classes. */
public final class ErrorTable {

    private static final int CLASS_LENGTH = 2;

    private final Map<Integer, ErrorKind> codes;
    private final Map<String, ErrorKind> states;

    private ErrorTable(Map<Integer, ErrorKind> codes, Map<String, ErrorKind> states) {
        this.codes = Map.copyOf(codes);
        this.states = Map.copyOf(states);
    }

    /** A table with what the SQL standard says: lost connections and serialization failures. */
    public static ErrorTable standard() {
        return new ErrorTable(Map.of(), Map.of("08", ErrorKind.CONNECTION, "40001", ErrorKind.SERIALIZATION_FAILURE));
    }

    /** This table and some vendor codes. */
    public ErrorTable codes(ErrorKind kind, int... added) {
        Map<Integer, ErrorKind> extended = new HashMap<>(codes);
        for (int code : added) {
            extended.put(code, kind);
        }
        return new ErrorTable(extended, states);
    }

    /** This table and some SQLSTATEs, or classes of them: their first two characters. */
    public ErrorTable states(ErrorKind kind, String... added) {
        Map<String, ErrorKind> extended = new HashMap<>(states);
        for (String state : added) {
            extended.put(state, kind);
        }
        return new ErrorTable(codes, extended);
    }

    ErrorKind classify(@Nullable String state, int code) {
        ErrorKind kind = codes.get(code);
        if (kind == null && state != null) {
            kind = states.get(state);
            if (kind == null && state.length() > CLASS_LENGTH) {
                kind = states.get(state.substring(0, CLASS_LENGTH));
            }
        }
        return kind == null ? ErrorKind.OTHER : kind;
    }
}
