package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.transaction.Propagation;
import org.reactiveorm.transaction.TransactionOptions;
import reactor.core.publisher.Mono;

/** Finds the row of a query or, where there is none, makes one that has the values that the condition asks for. */
public final class FindOrCreateOperation<T> {

    private static final TransactionOptions SAVEPOINT = TransactionOptions.DEFAULT.propagation(Propagation.NESTED);

    /** After the first the row may have been destroyed by the time it is looked for. */
    private static final int MOST_INSERTS = 2;

    private final OperationContext context;
    private final MappedModel<T> model;
    private final ModelOperations<T> operations;
    private final Query<T> query;
    private final List<WritePlanner.Value<T>> equalities = new ArrayList<>();

    FindOrCreateOperation(
            OperationContext context, MappedModel<T> model, ModelOperations<T> operations, Query<T> query) {
        this.context = context;
        this.model = model;
        this.operations = operations;
        this.query = DefaultScopes.ofRows(model, query);
        Condition<T> condition = query.condition();
        if (condition == null) {
            throw new QueryException("findOrCreate(…) and findOrBuild(…) of " + model
                    + " need a condition that tells which row is meant; add where(…)");
        }
        if (!query.includes().isEmpty()
                || query.offset() > 0
                || !query.attributes().isEmpty()) {
            throw new QueryException("findOrCreate(…) and findOrBuild(…) of " + model
                    + " read whole rows by conditions; take includes, offset and attributes away");
        }
        collect(condition.node());
    }

    /** The row, or an instance that waits to be saved. */
    public Mono<Outcome<T>> findOrBuild(Consumer<? super T> defaults) {
        return find("").switchIfEmpty(Mono.fromSupplier(() -> new Outcome<>(built(defaults), Outcome.Kind.BUILT)));
    }

    /** The row, or a new one. */
    public Mono<Outcome<T>> findOrCreate(Consumer<? super T> defaults) {
        return Mono.deferContextual(subscriber -> {
            boolean joins = context.engine().executor().lane(subscriber) != null;
            return find("").switchIfEmpty(Mono.defer(() -> create(defaults, joins, MOST_INSERTS)));
        });
    }

    /** In a transaction the insert runs behind a savepoint, for its failure would end the transaction on some databases. */
    private Mono<Outcome<T>> create(Consumer<? super T> defaults, boolean joins, int attempts) {
        Mono<T> insert = Mono.defer(() -> operations.create(built(defaults)));
        Mono<T> alone = joins ? context.transactions().run(SAVEPOINT, savepoint -> insert) : insert;
        Mono<Outcome<T>> created = alone.map(instance -> new Outcome<>(instance, Outcome.Kind.CREATED));
        return created.onErrorResume(
                Races::isUnique, error -> find(joins ? context.dialect().currentRead() : "")
                        .switchIfEmpty(Mono.defer(
                                () -> attempts > 1 ? create(defaults, joins, attempts - 1) : Mono.error(error))));
    }

    private Mono<Outcome<T>> find(String suffix) {
        return Mono.defer(() -> {
            SelectPlan<T> plan = new SelectPlanner<>(context.dialect(), model, query).rows(1L, 0);
            CompiledStatement plain = context.dialect().compile(plan.statement());
            CompiledStatement statement =
                    new CompiledStatement(plain.sql() + suffix, plain.binds(), plain.generatedColumns());
            SiblingReader<T> reader = new SiblingReader<>(context.engine(), plan.shape());
            return context.engine()
                    .executor()
                    .query(statement, reader::read)
                    .singleOrEmpty()
                    .map(instance -> new Outcome<>(instance, Outcome.Kind.FOUND));
        });
    }

    private T built(Consumer<? super T> defaults) {
        T instance = operations.build();
        equalities.forEach(equal -> apply(instance, equal));
        defaults.accept(instance);
        equalities.forEach(equal -> apply(instance, equal));
        return instance;
    }

    private void apply(T instance, WritePlanner.Value<T> equal) {
        equal.attribute().set(instance, equal.value());
    }

    /** What must be equal for the condition to hold. */
    private void collect(Predicate condition) {
        if (condition instanceof Predicate.Compared compared
                && compared.operator() == Comparison.Operator.EQ
                && compared.left() instanceof Node.Named named
                && compared.right() instanceof Node.Constant constant) {
            equalities.add(new WritePlanner.Value<>(model.attribute(named.attribute()), constant.value()));
        } else if (condition instanceof Predicate.Joined joined && joined.operator() == Junction.Operator.AND) {
            joined.conditions().forEach(this::collect);
        }
    }
}
