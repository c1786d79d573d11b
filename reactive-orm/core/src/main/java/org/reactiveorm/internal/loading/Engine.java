package org.reactiveorm.internal.loading;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.instance.InstanceOperations;
import org.reactiveorm.internal.plan.MappedModel;

/**
 * What loading needs of an {@code Orm}.
 *
 * @param dialect the database's SQL
 * @param executor runs the statements
 * @param limits how much is read at once
 * @param registry knows what instances of a model can do
 */
public record Engine(Dialect dialect, StatementExecutor executor, LoadingLimits limits, Registry registry) {

    /** The same, with statements run otherwise. */
    public Engine over(StatementExecutor other) {
        return new Engine(dialect, other, limits, registry);
    }

    /** Knows what instances of a model can do. */
    @FunctionalInterface
    public interface Registry {

        <T> InstanceOperations<T> operations(MappedModel<T> model);
    }
}
