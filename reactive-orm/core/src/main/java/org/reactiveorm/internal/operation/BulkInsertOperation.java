package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.sql.InsertStatement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inserts many instances by few statements. Immutable. */
public final class BulkInsertOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelOperations<T> operations;
    private final SaveOperation<T> saving;
    private final WritePlanner<T> planner;
    private final int most;

    BulkInsertOperation(OperationContext context, MappedModel<T> model, ModelOperations<T> operations) {
        this.context = context;
        this.model = model;
        this.operations = operations;
        this.saving = new SaveOperation<>(context, model, ModelBehaviour.none(), operations);
        this.planner = new WritePlanner<>(context.dialect(), model);
        this.most = context.dialect().maxInsertRows(model.attributes().size());
    }

    /** Inserts a list, all or nothing. */
    public Flux<T> insert(List<T> instances, KeyReading keys) {
        return chunks(keys).all(instances).concatMapIterable(rows -> rows, 1);
    }

    /** Inserts what a source gives, chunk by chunk; outside a transaction each chunk is committed by itself. */
    public Flux<T> insert(Flux<? extends T> instances, KeyReading keys) {
        return chunks(keys).each(instances).concatMapIterable(rows -> rows, 1);
    }

    private ChunkedWrites<T, List<T>> chunks(KeyReading keys) {
        return new ChunkedWrites<>(
                context, most, saving::made, run -> insertRun(run, keys).thenReturn(run));
    }

    private Mono<Void> insertRun(List<T> run, KeyReading keys) {
        List<@Nullable Object[]> rows = new ArrayList<>(run.size());
        for (T instance : run) {
            rows.add(newRow(instance));
        }
        List<MappedAttribute<T>> made = planner.made(run.get(0));
        List<MappedAttribute<T>> read = keys == KeyReading.READ ? planner.told(made) : List.of();
        InsertStatement insert = planner.insert(rows, planner.without(made), read);
        boolean hasKey = made.stream().filter(model::isId).allMatch(read::contains);
        for (MappedAttribute<T> attribute : made) {
            rows.forEach(row -> row[attribute.index()] = Snapshot.UNREAD);
        }
        if (read.isEmpty()) {
            return context.execute(insert)
                    .doOnNext(count -> {
                        if (hasKey) {
                            written(run, rows);
                        }
                    })
                    .then();
        }
        Iterator<@Nullable Object[]> next = rows.iterator();
        return context.query(insert, row -> SaveOperation.fill(row, read, next.next()))
                .then(Mono.fromRunnable(() -> written(run, rows)));
    }

    private @Nullable Object[] newRow(T instance) {
        InstanceState<T> state = InstanceBinder.state(instance);
        if (state != null && state.snapshot() != null) {
            throw new QueryException("bulkCreate(…) was given a " + model + " that has a row already; use save(…)");
        }
        return saving.newRow(operations.attach(instance));
    }

    private void written(List<T> run, List<@Nullable Object[]> rows) {
        for (int i = 0; i < run.size(); i++) {
            saving.written(run.get(i), rows.get(i));
        }
    }

    /** Whether the keys that the database makes are read back. */
    public enum KeyReading {
        /** Each instance gets its key. */
        READ,
        /** Instances whose key the database makes stay without one. */
        SKIPPED
    }
}
