package org.reactiveorm.internal.operation;

import io.r2dbc.spi.Row;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.EnumLabels;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ColumnDescription;
import org.reactiveorm.schema.TableDescription;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.TableName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the database about itself. Immutable. */
public final class CatalogOperations {

    private final StatementExecutor executor;
    private final Catalog catalog;

    CatalogOperations(OperationContext context) {
        this.executor = context.engine().executor();
        this.catalog = context.dialect().catalog();
    }

    /** Completes when the database has answered, and outside a transaction every reader too. */
    public Mono<Void> authenticate() {
        return Mono.deferContextual(context -> {
            Mono<Void> answer = executor.query(CompiledStatement.of("select 1"), row -> true)
                    .then();
            return executor.lane(context) == null ? answer.then(executor.reachReaders()) : answer;
        });
    }

    /** The names of the schemas, in order, without those of the database itself. */
    public Flux<String> schemas() {
        return Flux.defer(() -> executor.query(catalog.schemas(), row -> required(row, 0)));
    }

    /** A table, empty if there is none of this name. */
    public Mono<TableDescription> describe(TableName table) {
        return Mono.defer(() -> executor.query(catalog.columns(table), CatalogOperations::column)
                .collectList()
                .filter(columns -> !columns.isEmpty())
                .map(columns -> new TableDescription(table, columns)));
    }

    /** Fails unless the name of the database fits the pattern. */
    Mono<Void> requireDatabase(Pattern pattern) {
        return executor.query(catalog.currentDatabase(), row -> required(row, 0))
                .single()
                .flatMap(name -> pattern.matcher(name).find()
                        ? Mono.empty()
                        : Mono.error(new QueryException("Database \"" + name + "\" does not match the pattern \""
                                + pattern + "\" that sync(…) was given; nothing was changed")));
    }

    private static ColumnDescription column(Row row) {
        return new ColumnDescription(
                required(row, 0),
                required(row, 1),
                isYes(row, 2) ? ColumnDefinition.Nullability.NULLABLE : ColumnDefinition.Nullability.NOT_NULL,
                text(row, 3),
                isYes(row, 4),
                isYes(row, 5) ? ColumnDefinition.Generation.IDENTITY : ColumnDefinition.Generation.NONE,
                text(row, 6),
                EnumLabels.read(text(row, 7)));
    }

    private static boolean isYes(Row row, int index) {
        return "YES".equals(text(row, index));
    }

    private static String required(Row row, int index) {
        String text = text(row, index);
        if (text == null) {
            throw new IllegalStateException("The catalogue gave no text in column " + index);
        }
        return text;
    }

    private static @Nullable String text(Row row, int index) {
        return row.get(index, String.class);
    }
}
