package org.reactiveorm.sql.raw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;

/**
 * A text with its values in place.
 *
 * @param pieces texts and values, in order
 * @param generatedColumns the columns that the driver is asked to read back, empty for none
 */
public record RawStatement(List<Piece> pieces, List<String> generatedColumns) {

    /** Copies the lists. */
    public RawStatement {
        pieces = List.copyOf(pieces);
        generatedColumns = List.copyOf(generatedColumns);
    }

    /** The same statement, with columns to read back. */
    public RawStatement returning(List<String> columns) {
        return new RawStatement(pieces, columns);
    }

    /** A part of the text, or a value. */
    public sealed interface Piece {}

    /**
     * A text that is sent as it is.
     *
     * @param sql the text
     */
    public record Text(String sql) implements Piece {}

    /**
     * A value, sent beside the text.
     *
     * @param value the value, null for SQL's NULL
     * @param type how it travels, null to leave that to the driver
     */
    public record Value(@Nullable Object value, @Nullable DataType<?> type) implements Piece {

        /** Hides the value. */
        @Override
        public String toString() {
            return "?";
        }
    }
}
