package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;

/**
 * Makes instances of rows whose columns are known only when they come: each attribute takes the column that is called like its
 * own, or like itself. Columns of no attribute are passed over. For the rows of one result.
 *
 * @param <T> the model
 */
public final class NamedColumns<T> {

    private final MappedModel<T> model;
    private final Function<RowShape<T>, Function<Row, T>> reader;
    private @Nullable Function<Row, T> resolved;

    /** Makes a mapping; {@code reader} makes the instances once the columns are known. */
    public NamedColumns(MappedModel<T> model, Function<RowShape<T>, Function<Row, T>> reader) {
        this.model = model;
        this.reader = reader;
    }

    /** A new instance with the values of the row. */
    public T read(Row row) {
        Function<Row, T> known = resolved;
        if (known == null) {
            known = resolve(row);
            resolved = known;
        }
        return known.apply(row);
    }

    private Function<Row, T> resolve(Row row) {
        ResultColumns columns = ResultColumns.of(row);
        List<MappedAttribute<T>> found = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (MappedAttribute<T> attribute : model.attributes()) {
            Integer position = columns.find(attribute.column());
            if (position == null) {
                position = columns.find(attribute.name());
            }
            if (position != null) {
                columns.requireReading(position, attribute.reading(), attribute.describe());
                found.add(attribute);
                positions.add(position);
            }
        }
        RowShape<T> shape = new RowShape<>(model, found);
        require(shape, columns);
        PickedColumns picked =
                new PickedColumns(positions.stream().mapToInt(Integer::intValue).toArray(), row);
        Function<Row, T> instances = reader.apply(shape);
        return current -> instances.apply(picked.of(current));
    }

    private void require(RowShape<T> shape, ResultColumns columns) {
        for (MappedAttribute<T> part : model.key().attributes()) {
            if (!shape.attributes().contains(part)) {
                throw new MappingException("The result has no column " + part.column() + " for the id of " + model
                        + "; select it too, or map the rows by map(…). There are: "
                        + String.join(", ", columns.names()));
            }
        }
    }
}
