package org.reactiveorm.internal.loading;

import io.r2dbc.spi.Row;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceOperations;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.mapping.InstanceReader;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;

/** Makes bound instances of the rows of one statement, in groups of siblings. Used by the rows of one result, one after another. */
public final class SiblingReader<T> {

    private final Engine engine;
    private final MappedModel<T> model;
    private final InstanceOperations<T> operations;
    private final InstanceReader<T> reader;
    private SiblingGroup<T> group;

    public SiblingReader(Engine engine, RowShape<T> shape) {
        this(engine, shape, 0);
    }

    /** Reads rows that have so many other columns first. */
    SiblingReader(Engine engine, RowShape<T> shape, int offset) {
        this.engine = engine;
        this.model = shape.model();
        this.operations = engine.registry().operations(model);
        this.reader = new InstanceReader<>(shape, offset, this::bind);
        this.group = new SiblingGroup<>(engine, model);
    }

    /** A new instance with the values of the row. */
    public T read(Row row) {
        return reader.read(row);
    }

    /** The instance, with the values of the row. */
    public T readInto(Row row, T instance) {
        return reader.readInto(row, instance);
    }

    private void bind(T instance, @Nullable Object[] values) {
        InstanceState<T> state = InstanceBinder.state(instance);
        if (state == null) {
            state = new InstanceState<>(operations);
            InstanceBinder.bind(instance, state);
        }
        state.snapshot(values);
        if (!group.add(instance)) {
            group = new SiblingGroup<>(engine, model);
            group.add(instance);
        }
    }
}
