package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.SelectPlan;
import org.reactiveorm.internal.plan.statement.SelectPlanner;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.expression.Comparison;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the row of a key. It is what programs ask for most, and only the values of the key differ, so the statement is made once.
 *
 * @param <T> the model
 */
final class FindByKeyOperation<T> {

    private final OperationContext context;
    private final MappedModel<T> model;
    private volatile @Nullable Prepared<T> prepared;

    FindByKeyOperation(OperationContext context, MappedModel<T> model) {
        this.context = context;
        this.model = model;
    }

    /** The instance with this id, if there is one. */
    Mono<T> find(Object id) {
        List<Object> parts = model.key().parts(id);
        if (model.defaultQuery() != Query.<T>all()) {
            return new QueryOperations<>(context, model, query(parts)).first();
        }
        return Flux.defer(() -> {
                    Prepared<T> known = prepared(parts);
                    OnlyRow<T> row = new OnlyRow<>(
                            new SiblingReader<>(context.reads(), known.plan().shape()));
                    return context.reads().executor().query(known.statement(binds(parts)), row::read);
                })
                .singleOrEmpty();
    }

    private Prepared<T> prepared(List<Object> sample) {
        Prepared<T> known = prepared;
        if (known == null) {
            SelectPlan<T> plan = new SelectPlanner<>(context.dialect(), model, query(sample)).only();
            known = new Prepared<>(plan, context.dialect().compile(plan.statement()));
            prepared = known;
        }
        return known;
    }

    private Query<T> query(List<Object> parts) {
        Query<T> row = Query.all();
        for (int i = 0; i < parts.size(); i++) {
            MappedAttribute<T> attribute = model.key().attributes().get(i);
            row = row.where(new Condition<>(new Predicate.Compared(
                    new Node.Named(attribute.name()),
                    Comparison.Operator.EQ,
                    new Node.Constant(parts.get(i), attribute.type()))));
        }
        return row;
    }

    private List<EncodedBind> binds(List<Object> parts) {
        List<EncodedBind> binds = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            MappedAttribute<T> attribute = model.key().attributes().get(i);
            binds.add(context.dialect().encode(parts.get(i), attribute.type()));
        }
        return binds;
    }

    /** Reads a row behind which no other one comes. */
    private static final class OnlyRow<T> {

        private final SiblingReader<T> reader;
        private boolean done;

        OnlyRow(SiblingReader<T> reader) {
            this.reader = reader;
        }

        T read(Row row) {
            if (done) {
                throw new NonUniqueResultException(
                        "Several rows have the id that findByPk(…) was given; an id is an attribute"
                                + " whose column has no value twice");
            }
            done = true;
            return reader.read(row);
        }
    }

    /** The statement for one key; its first binds are the values of the key, and others are always the same. */
    private record Prepared<T>(SelectPlan<T> plan, CompiledStatement sample) {

        CompiledStatement statement(List<EncodedBind> key) {
            List<EncodedBind> known = sample.binds();
            List<EncodedBind> binds = new ArrayList<>(known.size());
            binds.addAll(key);
            binds.addAll(known.subList(key.size(), known.size()));
            return new CompiledStatement(sample.sql(), binds, sample.generatedColumns());
        }
    }
}
