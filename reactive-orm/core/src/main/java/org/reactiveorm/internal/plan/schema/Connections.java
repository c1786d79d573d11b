package org.reactiveorm.internal.plan.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAssociation.End;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedJunction;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.metamodel.AssociationOptions.Pairs;
import org.reactiveorm.metamodel.ColumnOptions;
import org.reactiveorm.schema.ReferenceRules;
import org.reactiveorm.sql.TableName;

/** What associations ask of tables: foreign keys, junctions, and pairs that do not repeat. */
final class Connections {

    private final Map<TableName, Set<Reference>> references = new LinkedHashMap<>();
    private final Set<String> referenced = new HashSet<>();
    private final Map<TableName, Set<MappedJunction<?>>> pairs = new LinkedHashMap<>();
    private final Map<TableName, MappedJunction<?>> junctionTables = new LinkedHashMap<>();

    void add(MappedAssociation<?, ?> association) {
        MappedJunction<?> junction = association.junction();
        if (junction == null) {
            End<?> keeper = association.refers() ? association.owner() : association.far();
            End<?> referred = association.refers() ? association.far() : association.owner();
            addReference(keeper.model(), keeper.key(), referred);
            return;
        }
        addReference(junction.model(), junction.foreignKey(), association.owner());
        addReference(junction.model(), junction.otherKey(), association.far());
        if (!junction.isModel()) {
            junctionTables.putIfAbsent(junction.model().table(), junction);
        } else if (association.definition().options().pairs() == Pairs.UNIQUE) {
            pairs.computeIfAbsent(junction.model().table(), table -> new LinkedHashSet<>())
                    .add(junction);
        }
    }

    private void addReference(MappedModel<?> keeper, MappedAttribute<?> key, End<?> referred) {
        addReference(
                keeper.table(), key, referred.model().table(), referred.key().column());
    }

    /** Adds what an attribute refers to, unless it says that the database does not see to it. */
    void addReference(TableName keeper, MappedAttribute<?> key, TableName targetTable, String targetColumn) {
        ColumnOptions options = key.definition().options().storage();
        if (options.constrained()) {
            referenced.add(targetTable + "." + targetColumn);
            references
                    .computeIfAbsent(keeper, table -> new LinkedHashSet<>())
                    .add(new Reference(key.column(), targetTable, targetColumn, options.rules()));
        }
    }

    Collection<Reference> referencesOf(MappedModel<?> model) {
        return references.getOrDefault(model.table(), Set.of());
    }

    /** Whether a foreign key refers to a column. */
    boolean isReferenced(TableName table, String column) {
        return referenced.contains(table + "." + column);
    }

    /** The junctions of a model whose pairs do not repeat. */
    Collection<MappedJunction<?>> pairsOf(MappedModel<?> model) {
        return pairs.getOrDefault(model.table(), Set.of());
    }

    /** The junctions that are only tables. */
    Collection<MappedJunction<?>> junctionTables() {
        return junctionTables.values();
    }

    /**
     * A foreign key.
     *
     * @param column the referring column
     * @param targetTable the table referred to
     * @param targetColumn the column referred to
     * @param rules what happens when a row referred to goes or gets another key
     */
    record Reference(String column, TableName targetTable, String targetColumn, ReferenceRules rules) {}
}
