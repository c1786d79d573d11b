package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.OnDemandFlux;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.internal.loading.Engine;
import org.reactiveorm.internal.loading.SiblingReader;
import org.reactiveorm.internal.mapping.ColumnReader;
import org.reactiveorm.internal.mapping.NamedColumns;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.RowShape;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.query.projection.ColumnValues;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.sql.raw.RawStatement;
import org.reactiveorm.sql.raw.SqlTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs statements that people wrote. Immutable. */
public final class RawOperations {

    private final OperationContext context;
    private final ModelRegistry registry;
    private final Engine engine;

    RawOperations(OperationContext context, ModelRegistry registry) {
        this(context, registry, context.engine());
    }

    private RawOperations(OperationContext context, ModelRegistry registry, Engine engine) {
        this.context = context;
        this.registry = registry;
        this.engine = engine;
    }

    /** The same, with rows read from a reader. */
    public RawOperations fromReader() {
        return new RawOperations(context, registry, context.reads());
    }

    /** The markers of a text. */
    public SqlTemplate parse(String sql) {
        return SqlTemplate.parse(sql, context.dialect().lexicon());
    }

    /** What a function makes of each row. */
    public <R> Flux<R> mapped(RawStatement statement, Function<? super ColumnValues, ? extends R> mapper) {
        return rows(statement, () -> new ColumnReader<R>(context.dialect(), mapper)::read);
    }

    /** Instances of a model, bound and remembered as if the model had been asked for them. */
    public <T> Flux<T> instances(RawStatement statement, ModelDefinition<T, ?> definition) {
        MappedModel<T> model = registry.operations(definition).model();
        return rows(
                statement,
                () -> new NamedColumns<>(model, shape -> new SiblingReader<>(engine, writable(shape))::read)::read);
    }

    /** What a plain class did not read, it would write back as null. */
    private static <T> RowShape<T> writable(RowShape<T> shape) {
        MappedModel<T> model = shape.model();
        if (!shape.isComplete()
                && !ActiveRecord.class.isAssignableFrom(model.definition().type())) {
            List<String> missing = new ArrayList<>();
            for (MappedAttribute<T> attribute : model.attributes()) {
                if (!shape.attributes().contains(attribute)) {
                    missing.add(attribute.column());
                }
            }
            throw new MappingException("The result has no column " + String.join(", ", missing) + " for " + model
                    + ", a plain class that would write the rest back as null; select all, or extend ActiveRecord");
        }
        return shape;
    }

    private <R> Flux<R> rows(RawStatement statement, Supplier<Function<Row, R>> reader) {
        CompiledStatement compiled = context.dialect().compile(statement);
        StatementExecutor executor = engine.executor();
        return new OnDemandFlux<>(demand -> demand == Long.MAX_VALUE
                ? executor.query(compiled, reader.get())
                : executor.stream(compiled, reader.get()));
    }

    /** The number of rows that a statement changes. */
    public Mono<Long> changes(RawStatement statement) {
        return context.engine().executor().execute(context.dialect().compile(statement));
    }

    /** How the database would run a statement. */
    public Mono<String> explain(RawStatement statement) {
        if (!statement.generatedColumns().isEmpty()) {
            throw new QueryException("A statement that gives generated values cannot be explained; take them away");
        }
        return plan(engine, context.dialect().explain(statement));
    }

    static Mono<String> explain(OperationContext context, Statement statement) {
        return plan(context.reads(), context.dialect().explain(statement));
    }

    private static Mono<String> plan(Engine engine, CompiledStatement explanation) {
        Mono<List<String>> lines = engine.executor()
                .query(explanation, row -> String.valueOf(row.get(0)))
                .collectList();
        return lines.map(all -> all.stream().collect(Collectors.joining("\n")));
    }
}
