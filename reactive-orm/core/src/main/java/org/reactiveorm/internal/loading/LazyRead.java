package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.LoadedRows;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.ChildrenPlanner;
import org.reactiveorm.query.Include;
import org.reactiveorm.sql.CompiledStatement;
import reactor.core.publisher.Mono;

/** Reads a part of an association that was not included with its owners. Immutable. */
final class LazyRead<T, X> {

    private final Engine engine;
    private final MappedAssociation<T, X> association;
    private final Include<T, X> include;
    private final ChildrenReader<T, X> reader;

    LazyRead(Engine engine, MappedAssociation<T, X> association, Include<T, X> include) {
        this.engine = engine;
        this.association = association;
        this.include = DefaultScopes.ofInstances(association, include);
        this.reader = new ChildrenReader<>(engine, association, this.include);
    }

    MappedAssociation<T, X> association() {
        return association;
    }

    /**
     * The statements without the keys of owners: two parts of an association are the same where these are.
     *
     * @throws QueryException if the query asks for what cannot be
     */
    List<CompiledStatement> statements() {
        List<CompiledStatement> statements = new ArrayList<>();
        addStatements(association, include, statements);
        return statements;
    }

    private <A, B> void addStatements(
            MappedAssociation<A, B> read, Include<A, B> part, List<CompiledStatement> statements) {
        ChildrenPlanner<B> planner = new ChildrenPlanner<>(engine.dialect(), read, part);
        statements.add(engine.dialect().compile(planner.children(List.of(), 1).statement()));
        part.query().includes().forEach(nested -> addNested(read.target(), nested, statements));
    }

    @SuppressWarnings("unchecked") // an include of an association to B has a query of B
    private <A, B> void addNested(MappedModel<A> model, Include<A, B> part, List<CompiledStatement> statements) {
        addStatements(
                (MappedAssociation<A, B>) model.association(part.association().name()), part, statements);
    }

    /** The rows of all owners, or the word that they are too many to be held at once. */
    Mono<Batch<X>> ofAll(List<Object> owners) {
        int bound = engine.limits().hardBound();
        Mono<Batch<X>> all = reader.read(owners, bound + 1L).flatMap(read -> {
            if (read.rows().size() > bound) {
                return Mono.just(Batch.tooLarge());
            }
            Budget budget = new Budget(bound - read.rows().size());
            return new IncludeLoader(engine)
                    .load(association.target(), read.rows(), include.query().includes(), budget)
                    .map(complete -> complete ? new Batch<>(read.children(), true) : Batch.<X>tooLarge());
        });
        return engine.executor().onOneServer(all);
    }

    /** The rows of one owner. */
    Mono<LoadedRows<X>> ofOne(Object owner) {
        return ofAll(List.of(owner)).map(batch -> {
            if (!batch.fits()) {
                throw new QueryException("Association " + association + " of one instance has more than "
                        + engine.limits().hardBound() + " rows; read them by a query of "
                        + association.target().name()
                        + ", or include it with a limit");
            }
            return batch.children().of(owner);
        });
    }

    /**
     * What was read.
     *
     * @param children the rows
     * @param fits whether they could be held; else there are none
     * @param <X> the model at the other end
     */
    record Batch<X>(Children<X> children, boolean fits) {

        private static <X> Batch<X> tooLarge() {
            return new Batch<>(new Children<>(), false);
        }
    }
}
