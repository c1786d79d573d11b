package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.internal.plan.ResultColumn;
import org.reactiveorm.query.projection.Projection;

/**
 * Makes what a projection wants of rows.
 *
 * @param <R> the result
 */
public final class ProjectionReader<R> {

    private final List<ResultColumn> columns;
    private final Projection<?, R> projection;

    /** Makes a reader of rows with these columns. */
    public ProjectionReader(List<ResultColumn> columns, Projection<?, R> projection) {
        this.columns = columns;
        this.projection = projection;
    }

    /** The result of one row. */
    public R read(Row row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            ResultColumn column = columns.get(i);
            values[i] = column.decode(row.get(i, column.rawType()));
        }
        try {
            return projection.constructor().apply(values);
        } catch (NullPointerException e) {
            throw new MappingException(nullProblem(values));
        }
    }

    private String nullProblem(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                return "The projection was given a null for " + columns.get(i).describe()
                        + ", which its component cannot hold; declare the component with a class such as Integer";
            }
        }
        return "The constructor of the projection failed on a null";
    }
}
