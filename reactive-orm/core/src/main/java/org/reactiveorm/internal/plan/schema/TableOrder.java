package org.reactiveorm.internal.plan.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.sql.TableName;

/**
 * Tables behind the tables that they refer to; where they refer to each other, in the order given. Immutable.
 *
 * @param tables the tables in this order
 */
public record TableOrder(List<TableDefinition> tables) {

    /** Copies the list. */
    public TableOrder {
        tables = List.copyOf(tables);
    }

    /** Puts tables in order. */
    public static TableOrder of(List<TableDefinition> tables) {
        Map<TableName, TableDefinition> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        Set<TableDefinition> ordered = new LinkedHashSet<>();
        Set<TableDefinition> visiting = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, byName, visiting, ordered));
        return new TableOrder(List.copyOf(ordered));
    }

    /** The names of the tables, those first that refer to others. */
    public List<TableName> referringFirst() {
        List<TableName> names = new ArrayList<>();
        tables.forEach(table -> names.add(0, table.name()));
        return names;
    }

    /** The foreign keys of a table that refer to a table behind it, or to itself. */
    public List<ForeignKeyDefinition> forward(TableDefinition table) {
        List<TableName> behind = new ArrayList<>();
        tables.subList(tables.indexOf(table), tables.size()).forEach(other -> behind.add(other.name()));
        return table.foreignKeys().stream()
                .filter(foreignKey -> behind.contains(foreignKey.targetTable()))
                .toList();
    }

    private static void visit(
            TableDefinition table,
            Map<TableName, TableDefinition> byName,
            Set<TableDefinition> visiting,
            Set<TableDefinition> ordered) {
        if (ordered.contains(table) || !visiting.add(table)) {
            return;
        }
        for (ForeignKeyDefinition foreignKey : table.foreignKeys()) {
            TableDefinition target = byName.get(foreignKey.targetTable());
            if (target != null) {
                visit(target, byName, visiting, ordered);
            }
        }
        visiting.remove(table);
        ordered.add(table);
    }
}
