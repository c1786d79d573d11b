package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.reactiveorm.dialect.EnumLabels;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the enums that a database knows, and adds what they lack. Immutable. */
final class EnumOperation {

    private final StatementExecutor executor;
    private final EnumTypes types;

    EnumOperation(OperationContext context) {
        this.executor = context.engine().executor();
        this.types = context.dialect().enumTypes();
    }

    /** Sees to it, before their tables are made, that the enums of models have every constant; nothing where there are none. */
    Mono<Void> prepare(Collection<? extends MappedModel<?>> models) {
        return Flux.fromIterable(columns(models)).concatMap(this::prepare, 0).then();
    }

    /** The statements that drop the enums of models, after their tables. */
    List<String> removal(Collection<? extends MappedModel<?>> models) {
        Set<TypeName> names = new LinkedHashSet<>();
        columns(models).forEach(column -> names.add(name(column)));
        return types.drop(List.copyOf(names));
    }

    private Mono<Void> prepare(EnumColumn column) {
        return executor.query(types.labels(column), row -> EnumLabels.read(row.get(0, String.class)))
                .next()
                .defaultIfEmpty(List.of())
                .flatMap(labels -> labels.isEmpty() ? script(types.create(column)) : extend(column, labels));
    }

    private Mono<Void> extend(EnumColumn column, List<String> labels) {
        EnumGrowth growth = EnumGrowth.of(labels, column.type().constants());
        if (growth.isComplete()) {
            return Mono.empty();
        }
        CompiledStatement question = types.definition(column);
        Mono<String> definition = question == null
                ? Mono.just("")
                : executor.query(question, EnumOperation::last).single();
        return definition.flatMap(known -> script(types.extend(column, growth, known)));
    }

    private Mono<Void> script(List<String> statements) {
        return statements.isEmpty() ? Mono.empty() : executor.script(statements);
    }

    private static String last(Row row) {
        int columns = row.getMetadata().getColumnMetadatas().size();
        return Objects.requireNonNull(row.get(columns - 1, String.class), "a definition");
    }

    private static List<EnumColumn> columns(Collection<? extends MappedModel<?>> models) {
        List<EnumColumn> columns = new ArrayList<>();
        for (MappedModel<?> model : models) {
            for (MappedAttribute<?> attribute : model.attributes()) {
                DataType<?> type = attribute.type().nativeEnum();
                if (type != null) {
                    columns.add(new EnumColumn(model.table(), attribute.column(), type));
                }
            }
        }
        return columns;
    }

    private static TypeName name(EnumColumn column) {
        return Objects.requireNonNull(column.type().name(), "a mapped enum has a name");
    }
}
