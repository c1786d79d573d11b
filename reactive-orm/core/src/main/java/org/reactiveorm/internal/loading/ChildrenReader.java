package org.reactiveorm.internal.loading;

import io.r2dbc.spi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedJunction;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.internal.plan.statement.ChildrenPlan;
import org.reactiveorm.internal.plan.statement.ChildrenPlanner;
import org.reactiveorm.query.Include;
import reactor.core.publisher.Mono;

/** Reads the rows at the other end of an association for many parents, by one statement. Immutable. */
final class ChildrenReader<T, X> {

    private final Engine engine;
    private final MappedAssociation<T, X> association;
    private final ChildrenPlanner<X> planner;

    ChildrenReader(Engine engine, MappedAssociation<T, X> association, Include<?, X> include) {
        this.engine = engine;
        this.association = association;
        this.planner = new ChildrenPlanner<>(engine.dialect(), association, include);
    }

    /** The rows of these parents, at most so many. */
    Mono<Result<X>> read(List<Object> parents, long most) {
        return Mono.defer(() -> {
            ChildrenPlan<X> plan = planner.children(parents, most);
            Children<X> children = new Children<>();
            RowReader<X> reader = reader(plan, children);
            return engine.executor()
                    .query(engine.dialect().compile(plan.statement()), reader::read)
                    .collectList()
                    .map(rows -> new Result<>(rows, children));
        });
    }

    private RowReader<X> reader(ChildrenPlan<X> plan, Children<X> children) {
        SiblingReader<X> rows = new SiblingReader<>(engine, plan.shape());
        MappedJunction<?> junction = association.junction();
        RowShape<?> shape = plan.junction();
        if (junction == null || shape == null) {
            MappedAttribute<X> key = association.targetKey();
            return row -> {
                X child = rows.read(row);
                Object parent = key.get(child);
                if (parent != null) {
                    children.add(parent, child, null);
                }
                return child;
            };
        }
        int offset = plan.shape().attributes().size();
        MappedAttribute<?> key = junction.foreignKey();
        int keyColumn = offset + shape.attributes().indexOf(key);
        SiblingReader<?> junctions = junction.isModel() ? new SiblingReader<>(engine, shape, offset) : null;
        return row -> {
            X child = rows.read(row);
            Object parent = key.decode(row.get(keyColumn));
            if (parent != null) {
                children.add(parent, child, read(junctions, row));
            }
            return child;
        };
    }

    private static @Nullable Object read(@Nullable SiblingReader<?> junctions, Row row) {
        return junctions == null ? null : junctions.read(row);
    }

    @FunctionalInterface
    private interface RowReader<X> {

        X read(Row row);
    }

    /**
     * What a statement gave.
     *
     * @param rows all rows, in order
     * @param children the same rows by their parents
     * @param <X> the model at the other end
     */
    record Result<X>(List<X> rows, Children<X> children) {}
}
