package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.schema.SchemaPlanner;
import org.reactiveorm.internal.plan.schema.TableOrder;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.sql.TableName;
import reactor.core.publisher.Mono;

/** Makes the tables of models, those first that others refer to. Immutable. */
public final class SyncOperation {

    private final OperationContext context;

    public SyncOperation(OperationContext context) {
        this.context = context;
    }

    /** Fails unless the name of the database fits the pattern. */
    public Mono<Void> requireDatabase(Pattern pattern) {
        return new CatalogOperations(context).requireDatabase(pattern);
    }

    /** Creates the table of one model, if it does not exist; the models that it refers to must have theirs. */
    public Mono<Void> create(MappedModel<?> model, Collection<MappedModel<?>> models) {
        return Mono.defer(() -> enums().prepare(List.of(model)).then(script(creation(only(model, models)))));
    }

    /** Drops the table of one model, if it exists, and the foreign keys that refer to it. */
    public Mono<Void> drop(MappedModel<?> model) {
        return Mono.defer(() ->
                script(with(context.dialect().dropTables(List.of(model.table())), enums().removal(List.of(model)))));
    }

    private List<TableDefinition> only(MappedModel<?> model, Collection<MappedModel<?>> models) {
        List<TableDefinition> tables = new ArrayList<>(new SchemaPlanner(context.dialect()).tables(models));
        tables.removeIf(table -> !table.name().equals(model.table()));
        return tables;
    }

    /** Creates the tables that do not exist. */
    public Mono<Void> create(Collection<MappedModel<?>> models) {
        return Mono.defer(() ->
                enums().prepare(models).then(script(creation(new SchemaPlanner(context.dialect()).tables(models)))));
    }

    /** Drops the tables that exist. */
    public Mono<Void> drop(Collection<MappedModel<?>> models) {
        return Mono.defer(() -> context.engine().executor().script(removal(models)));
    }

    /** Creates a schema, if it does not exist. */
    public Mono<Void> createSchema(String schema) {
        return script(List.of(context.dialect().createSchema(schema)));
    }

    /** Drops a schema with everything in it, if it exists. */
    public Mono<Void> dropSchema(String schema) {
        return script(List.of(context.dialect().dropSchema(schema)));
    }

    private Mono<Void> script(List<String> statements) {
        return context.engine().executor().script(statements);
    }

    private List<String> removal(Collection<MappedModel<?>> models) {
        Dialect dialect = context.dialect();
        List<String> tables = dialect.dropTables(
                TableOrder.of(new SchemaPlanner(dialect).tables(models)).referringFirst());
        return with(tables, enums().removal(models));
    }

    private EnumOperation enums() {
        return new EnumOperation(context);
    }

    private static List<String> with(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private List<String> creation(List<TableDefinition> tables) {
        Dialect dialect = context.dialect();
        List<String> statements = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Set<TableName> made = new LinkedHashSet<>();
        for (TableDefinition table : TableOrder.of(tables).tables()) {
            made.add(table.name());
            List<ForeignKeyDefinition> inline = new ArrayList<>();
            for (ForeignKeyDefinition foreignKey : table.foreignKeys()) {
                if (made.contains(foreignKey.targetTable())) {
                    inline.add(foreignKey);
                } else {
                    later.addAll(dialect.addForeignKey(table.name(), foreignKey));
                }
            }
            statements.addAll(dialect.createTable(table, inline));
        }
        statements.addAll(later);
        return statements;
    }
}
