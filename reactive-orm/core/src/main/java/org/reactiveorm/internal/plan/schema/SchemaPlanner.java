package org.reactiveorm.internal.plan.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedJunction;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappedReference;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.IdGeneration;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.IndexDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.sql.TableName;

/** Turns models into tables. Immutable. */
public final class SchemaPlanner {

    private final Dialect dialect;

    public SchemaPlanner(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The tables of the models and of the junctions between them, in no special order. */
    public List<TableDefinition> tables(Collection<MappedModel<?>> models) {
        Connections connections = new Connections();
        for (MappedModel<?> model : models) {
            model.associations().forEach(connections::add);
            addReferences(model, connections);
        }
        List<TableDefinition> tables = new ArrayList<>();
        for (MappedModel<?> model : models) {
            tables.add(modelTable(model, connections));
        }
        for (MappedJunction<?> junction : connections.junctionTables()) {
            tables.add(junctionTable(junction, connections));
        }
        return tables;
    }

    private static <T> void addReferences(MappedModel<T> model, Connections connections) {
        for (MappedReference<T> reference : model.references()) {
            connections.addReference(model.table(), reference.attribute(), reference.table(), reference.column());
        }
    }

    private <T> TableDefinition modelTable(MappedModel<T> model, Connections connections) {
        return table(model, model.key().attributes(), connections);
    }

    private <J> TableDefinition junctionTable(MappedJunction<J> junction, Connections connections) {
        return table(junction.model(), List.of(junction.foreignKey(), junction.otherKey()), connections);
    }

    private <T> TableDefinition table(
            MappedModel<T> model, List<MappedAttribute<T>> primaryKey, Connections connections) {
        List<ColumnDefinition> columns = new ArrayList<>();
        List<IndexDefinition> indexes = new ArrayList<>();
        for (MappedAttribute<T> attribute : model.attributes()) {
            AttributeOptions options = attribute.definition().options();
            boolean identity = options.generation() == IdGeneration.IDENTITY;
            columns.add(new ColumnDefinition(
                    attribute.column(),
                    attribute.type(),
                    attribute.isNullable()
                            ? ColumnDefinition.Nullability.NULLABLE
                            : ColumnDefinition.Nullability.NOT_NULL,
                    identity ? ColumnDefinition.Generation.IDENTITY : ColumnDefinition.Generation.NONE,
                    options.storage().defaultSql(),
                    options.storage().comment()));
            if (options.distinct()) {
                indexes.add(index(model, new ModelIndex(null, List.of(attribute.name()), true)));
            }
        }
        for (ModelIndex index : model.definition().indexes()) {
            indexes.add(index(model, index));
        }
        List<String> keyColumns =
                primaryKey.stream().map(MappedAttribute::column).toList();
        for (MappedJunction<?> junction : connections.pairsOf(model)) {
            addPairIndex(junction, keyColumns, indexes);
        }
        List<ForeignKeyDefinition> foreignKeys = new ArrayList<>();
        for (Connections.Reference reference : connections.referencesOf(model)) {
            ForeignKeyDefinition foreignKey = new ForeignKeyDefinition(
                    name(model.table(), reference.column(), "fk"),
                    reference.column(),
                    reference.targetTable(),
                    reference.targetColumn(),
                    reference.rules());
            foreignKeys.add(foreignKey);
            addReferenceIndex(model.table(), keyColumns.get(0), foreignKey, indexes);
        }
        indexes.replaceAll(index -> referable(model.table(), index, connections));
        return new TableDefinition(
                model.table(),
                columns,
                keyColumns,
                indexes,
                foreignKeys,
                model.definition().options().storage());
    }

    private static IndexDefinition referable(TableName table, IndexDefinition index, Connections connections) {
        boolean referenced = index.isUnique()
                && index.where() == null
                && index.columns().size() == 1
                && connections.isReferenced(table, index.columns().get(0));
        return referenced ? index.referenced() : index;
    }

    /** A junction connects two rows once, so its pairs have a unique index unless one is declared. */
    private void addPairIndex(MappedJunction<?> junction, List<String> key, List<IndexDefinition> indexes) {
        List<String> pair =
                List.of(junction.foreignKey().column(), junction.otherKey().column());
        boolean declared = indexes.stream()
                .anyMatch(index -> index.isUnique()
                        && index.where() == null
                        && Set.copyOf(index.columns()).equals(Set.copyOf(pair)));
        if (!declared && !Set.copyOf(key).equals(Set.copyOf(pair))) {
            String name = name(junction.model().table(), String.join("_", pair), "unique");
            indexes.add(IndexDefinition.of(name, pair, IndexDefinition.Uniqueness.UNIQUE));
        }
    }

    /** Children are always looked for by their foreign key, so it has an index unless another one begins with it. */
    private void addReferenceIndex(
            TableName table, String firstOfKey, ForeignKeyDefinition foreignKey, List<IndexDefinition> indexes) {
        String column = foreignKey.column();
        boolean covered = firstOfKey.equals(column)
                || indexes.stream()
                        .anyMatch(index ->
                                index.where() == null && index.columns().get(0).equals(column));
        if (!covered) {
            indexes.add(
                    IndexDefinition.of(name(table, column, "idx"), List.of(column), IndexDefinition.Uniqueness.PLAIN));
        }
    }

    private <T> IndexDefinition index(MappedModel<T> model, ModelIndex index) {
        List<IndexDefinition.Part> parts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (ModelIndex.Part part : index.parts()) {
            String column = model.attribute(part.attribute()).column();
            columns.add(column);
            parts.add(new IndexDefinition.Part(column, part.direction(), part.collation(), part.length()));
        }
        String declared = index.name();
        String name = declared != null
                ? declared
                : name(model.table(), String.join("_", columns), index.unique() ? "unique" : "idx");
        return new IndexDefinition(
                name,
                parts,
                index.unique() ? IndexDefinition.Uniqueness.UNIQUE : IndexDefinition.Uniqueness.PLAIN,
                index.method(),
                index.where());
    }

    /** A name that fits the dialect, whether it counts letters or bytes: what is too long is cut and told apart by a hash. */
    private String name(TableName table, String middle, String suffix) {
        String name = table.name() + "_" + middle + "_" + suffix;
        int most = dialect.maxIdentifierLength();
        if (bytes(name) <= most) {
            return name;
        }
        String end = "_" + String.format(Locale.ROOT, "%08x", name.hashCode());
        int length = name.length();
        while (bytes(name.substring(0, length)) > most - end.length()) {
            length = name.offsetByCodePoints(length, -1);
        }
        return name.substring(0, length) + end;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
