package org.reactiveorm.instance;

import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of an instance: where it belongs, whether it has a row, and the values that the row had.
 *
 * @param <T> the model
 */
public final class InstanceState<T> {

    private final InstanceOperations<T> operations;
    private @Nullable Object @Nullable [] snapshot;

    /** The state of an instance that has no row yet. */
    public InstanceState(InstanceOperations<T> operations) {
        this.operations = operations;
    }

    /** What the instance can ask of the engine. */
    public InstanceOperations<T> operations() {
        return operations;
    }

    /** The values of the row in the order of the attributes, null if the instance has no row yet. */
    public @Nullable Object @Nullable [] snapshot() {
        return snapshot;
    }

    /** Remembers the values of the row; null for no row. The array is not copied. */
    public void snapshot(@Nullable Object @Nullable [] values) {
        snapshot = values;
    }
}
