package org.reactiveorm.internal.loading;

import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.Lane;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.LockRules;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Flux;

/** Lets rows be locked in transactions only: elsewhere a lock would end with its statement. */
public final class LockGuard {

    private LockGuard() {}

    /** The rows, or an error where they would be locked outside of a transaction. */
    public static <R> Flux<R> guard(StatementExecutor executor, MappedModel<?> model, Query<?> query, Flux<R> rows) {
        if (!LockRules.locks(query)) {
            return rows;
        }
        return Flux.deferContextual(context -> {
            Lane transaction = executor.lane(context);
            if (transaction == null) {
                return Flux.error(new TransactionException("A query of " + model
                        + " locks rows outside of a transaction, where a lock ends with its statement; run it in"
                        + " orm.transaction(…)"));
            }
            return transaction.isOnReader()
                    ? Flux.error(new TransactionException("A query of " + model
                            + " locks rows in a read-only transaction on a reader, where nobody writes; begin it with"
                            + " useWriter(), or not read-only"))
                    : rows;
        });
    }
}
