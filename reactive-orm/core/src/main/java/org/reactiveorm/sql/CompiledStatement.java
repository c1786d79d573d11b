package org.reactiveorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it goes to the driver: text and binds in the order of their markers.
 *
 * @param sql the text
 * @param binds the values, encoded for the driver
 * @param generatedColumns the columns that the driver must be asked to read back, because the text cannot say so; empty otherwise
 */
public record CompiledStatement(String sql, List<EncodedBind> binds, List<String> generatedColumns) {

    /** Copies the lists. */
    public CompiledStatement {
        binds = List.copyOf(binds);
        generatedColumns = List.copyOf(generatedColumns);
    }

    /** A statement without binds. */
    public static CompiledStatement of(String sql) {
        return new CompiledStatement(sql, List.of(), List.of());
    }

    /** Shows the text and the number of binds, never a value. */
    @Override
    public String toString() {
        return sql + " (" + binds.size() + " binds)";
    }

    /**
     * A value in the form that the driver takes.
     *
     * @param value the value, null for SQL's NULL
     * @param wireType the type that the driver is told when the value is null
     */
    public record EncodedBind(@Nullable Object value, Class<?> wireType) {

        /** Hides the value. */
        @Override
        public String toString() {
            return wireType.getSimpleName();
        }
    }
}
