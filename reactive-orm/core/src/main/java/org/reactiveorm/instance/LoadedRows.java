package org.reactiveorm.instance;

import java.util.List;

/**
 * The rows that a holder has loaded.
 *
 * @param rows the rows, in order
 * @param junctions the rows of the junction that connect them, in the same order; empty where there is no junction that is a model
 * @param <X> the model at the other end
 */
public record LoadedRows<X>(List<X> rows, List<?> junctions) {

    private static final LoadedRows<?> NONE = new LoadedRows<>(List.of(), List.of());

    /** Copies the lists. */
    public LoadedRows {
        rows = List.copyOf(rows);
        junctions = List.copyOf(junctions);
    }

    /** No row. */
    @SuppressWarnings("unchecked") // empty lists hold rows of every model
    public static <X> LoadedRows<X> none() {
        return (LoadedRows<X>) NONE;
    }
}
