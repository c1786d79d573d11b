package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.schema.SchemaPlanner;
import org.reactiveorm.internal.plan.schema.TableOrder;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ColumnDefinition.Generation;
import org.reactiveorm.schema.ColumnDefinition.Nullability;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TruncateOptions;
import reactor.core.publisher.Mono;

/** Empties tables. Immutable. */
public final class TruncateOperation {

    private final OperationContext context;

    TruncateOperation(OperationContext context) {
        this.context = context;
    }

    /** Empties the table of one model. */
    public Mono<Void> truncate(MappedModel<?> model, TruncateOptions options) {
        requireCascade(options);
        Mono<Void> work = script(List.of(dialect().truncate(List.of(model.table()), options)));
        return has(Feature.TRANSACTIONAL_TRUNCATE) ? work : outside(work);
    }

    /** Empties the tables of all models. */
    public Mono<Void> truncate(Collection<MappedModel<?>> models, TruncateOptions options) {
        requireCascade(options);
        TableOrder order = TableOrder.of(new SchemaPlanner(dialect()).tables(models));
        if (order.tables().isEmpty()) {
            return Mono.empty();
        }
        if (has(Feature.TRANSACTIONAL_TRUNCATE)) {
            return script(List.of(dialect().truncate(order.referringFirst(), options)));
        }
        Mono<Void> removal = context.inTransaction(() -> script(removal(order)));
        return options.restartsIdentity() ? outside(removal.then(script(restarts(order)))) : removal;
    }

    /** Rows that refer in a circle, or to their own table, cannot go while they do. */
    private List<String> removal(TableOrder order) {
        List<String> statements = new ArrayList<>();
        for (TableDefinition table : order.tables()) {
            for (ForeignKeyDefinition foreignKey : order.forward(table)) {
                if (isNullable(table, foreignKey.column())) {
                    statements.add(dialect().clearColumn(table.name(), foreignKey.column()));
                }
            }
        }
        order.referringFirst().forEach(table -> statements.add(dialect().deleteRows(table)));
        return statements;
    }

    private static boolean isNullable(TableDefinition table, String column) {
        return table.columns().stream()
                .anyMatch(it -> it.name().equals(column) && it.nullability() == Nullability.NULLABLE);
    }

    private List<String> restarts(TableOrder order) {
        List<String> statements = new ArrayList<>();
        for (TableDefinition table : order.tables()) {
            for (ColumnDefinition column : table.columns()) {
                if (column.generation() == Generation.IDENTITY) {
                    statements.add(dialect().restartIdentity(table.name(), column.name()));
                }
            }
        }
        return statements;
    }

    private Mono<Void> outside(Mono<Void> work) {
        return Mono.deferContextual(reactor -> context.engine().executor().lane(reactor) == null
                ? work
                : Mono.error(new UnsupportedFeatureException(dialect().name()
                        + " would commit a transaction in which tables are truncated or ids begin anew; do it outside of"
                        + " the transaction, or remove the rows by forceDestroyAll()")));
    }

    private void requireCascade(TruncateOptions options) {
        if (options.cascades() && !has(Feature.TRUNCATE_CASCADE)) {
            throw new UnsupportedFeatureException(dialect().name()
                    + " cannot truncate the tables along that refer to a table; truncate them first, or all tables by"
                    + " orm.truncate()");
        }
    }

    private Mono<Void> script(List<String> statements) {
        return context.engine().executor().script(statements);
    }

    private boolean has(Feature feature) {
        return dialect().features().contains(feature);
    }

    private Dialect dialect() {
        return context.dialect();
    }
}
