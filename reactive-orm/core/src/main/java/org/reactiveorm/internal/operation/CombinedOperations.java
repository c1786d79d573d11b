package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.OnDemandFlux;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.internal.mapping.ProjectionReader;
import org.reactiveorm.internal.plan.statement.ProjectionPlan;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.projection.Projection;
import org.reactiveorm.sql.CombinedStatement;
import org.reactiveorm.sql.CombinedStatement.Operator;
import org.reactiveorm.sql.CombinedStatement.Position;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.QueryExpression;
import reactor.core.publisher.Flux;

/** Reads projections of several queries as one. Immutable. */
public final class CombinedOperations<R> {

    private final OperationContext context;
    private final Projection<?, R> projection;
    private final ProjectionPlan first;
    private final QueryExpression rows;

    CombinedOperations(OperationContext context, Projection<?, R> projection, ProjectionPlan plan) {
        this(context, projection, plan, plan.statement());
    }

    private CombinedOperations(
            OperationContext context, Projection<?, R> projection, ProjectionPlan first, QueryExpression rows) {
        this.context = context;
        this.projection = projection;
        this.first = first;
        this.rows = rows;
    }

    /**
     * With the rows of another query.
     *
     * @throws QueryException if its values are of other types, or its database is another one
     */
    public CombinedOperations<R> with(Operator operator, CombinedOperations<? extends R> other) {
        if (!types().equals(other.types())) {
            throw new QueryException("A " + operator.sql() + " of " + types() + " and " + other.types()
                    + " has no common columns; select values of the same types on both sides");
        }
        if (context.transactions() != other.context.transactions()) {
            throw new QueryException("A " + operator.sql() + " has queries of two Orms; read each by itself");
        }
        return of(new CombinedStatement(rows, operator, other.rows));
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        for (Term<?, ?> term : projection.terms()) {
            types.add(term.type().javaType().getSimpleName());
        }
        return types;
    }

    /** In the order of a value, by its position from 1; behind the orders given before. */
    public CombinedOperations<R> ordered(int position, Direction direction) {
        if (position < 1 || position > first.columns().size()) {
            throw new QueryException("The results have " + first.columns().size()
                    + " values, so they cannot be ordered by" + " that at position " + position);
        }
        if (!first.columns().get(position - 1).isPlain()) {
            throw new QueryException(
                    "The value at position " + position
                            + " is read as a text, so that the database would not sort it by what it means; order by another one");
        }
        CombinedStatement all = all(rows);
        List<Position> order = new ArrayList<>(all.orderBy());
        order.add(new Position(position, direction));
        return of(new CombinedStatement(all.left(), all.operator(), all.right(), order, all.limit(), all.offset()));
    }

    /** At most so many results, without the first ones. */
    public CombinedOperations<R> part(@Nullable Long limit, @Nullable Long offset) {
        CombinedStatement all = all(rows);
        return of(new CombinedStatement(
                all.left(),
                all.operator(),
                all.right(),
                all.orderBy(),
                limit == null ? all.limit() : limit,
                offset == null ? all.offset() : offset));
    }

    private static CombinedStatement all(QueryExpression rows) {
        if (rows instanceof CombinedStatement combined) {
            return combined;
        }
        throw new IllegalStateException("One query is no combination");
    }

    private CombinedOperations<R> of(CombinedStatement combined) {
        return new CombinedOperations<>(context, projection, first, combined);
    }

    /** The results. */
    public Flux<R> all() {
        CombinedStatement combined = all(rows);
        return new OnDemandFlux<>(demand -> {
            ProjectionReader<R> reader = new ProjectionReader<>(first.columns(), projection);
            CompiledStatement statement = context.engine().dialect().compile(combined);
            StatementExecutor executor = context.reads().executor();
            return demand == Long.MAX_VALUE
                    ? executor.query(statement, reader::read)
                    : executor.stream(statement, reader::read);
        });
    }
}
