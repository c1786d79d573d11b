package org.reactiveorm.internal.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Expression;

/**
 * The tables that one select reads: that of a model, and those at the other ends of the associations that it looks through,
 * which join as they are needed. Used for one statement.
 */
public final class TableScope {

    private static final int DEEPEST = 32;

    private final MappedModel<?> model;
    private final @Nullable String alias;
    private final @Nullable TableScope outer;
    private final Root root;
    private final int depth;
    private final Map<String, Joined> joins = new LinkedHashMap<>();
    private int windows;

    private TableScope(MappedModel<?> model, @Nullable String alias, @Nullable TableScope outer, Root root, int depth) {
        if (depth > DEEPEST) {
            throw new QueryException("A query looks through more than " + DEEPEST
                    + " associations one behind the other, the last of them to " + model
                    + "; does the scope of an association ask for that association again?");
        }
        this.model = model;
        this.alias = alias;
        this.outer = outer;
        this.root = root;
        this.depth = depth;
    }

    /** The scope of a select of a model's table under this alias. */
    public static TableScope ofSelect(MappedModel<?> model, String alias) {
        return new TableScope(model, alias, null, new Root(), 0);
    }

    /** The scope of an update or a delete, whose columns stand without a qualifier and whose table nothing joins. */
    public static TableScope ofWrite(MappedModel<?> model) {
        return new TableScope(model, null, null, new Root(), 0);
    }

    /** The columns of the row to be written that were read so far. */
    public Set<String> read() {
        return root.read;
    }

    /** Whether a select inside of a write reads the table that is written. */
    public boolean readsItsOwnTable() {
        return root.tables.contains(model.table());
    }

    /** The scope of a select inside this one. */
    public TableScope nested(MappedModel<?> inner) {
        root.tables.add(inner.table());
        return new TableScope(inner, root.nextAlias("s"), this, root, depth + 1);
    }

    public MappedModel<?> model() {
        return model;
    }

    /** A name that nothing else in the statement has. */
    public String freshName(String kind) {
        return root.nextAlias(kind);
    }

    /** Remembers that a function over a window of rows was translated. */
    public void countWindow() {
        windows++;
    }

    /** How many functions over windows were translated. */
    public int windows() {
        return windows;
    }

    /** The scope around this one. */
    public TableScope outer() {
        if (outer == null) {
            throw new QueryException("There is no query around the one of " + model
                    + "; outer(…) has a meaning only in a query that another one uses");
        }
        return outer;
    }

    public ColumnReference column(MappedAttribute<?> attribute) {
        if (alias == null) {
            root.read.add(attribute.column());
        }
        return attribute.reference(alias);
    }

    /** A column of this scope, as a select inside it names it. */
    public ColumnReference columnFromInside(MappedAttribute<?> attribute) {
        if (alias == null) {
            root.read.add(attribute.column());
        }
        return attribute.reference(alias != null ? alias : model.table().name());
    }

    /** Whether another table can join: not in an update or a delete. */
    public boolean joins() {
        return alias != null;
    }

    /** The scope at the other end of an association to one row; {@code on} makes the condition that joins it. */
    public TableScope through(MappedAssociation<?, ?> association, JoinCondition on) {
        Joined known = joins.get(association.name());
        if (known == null) {
            root.tables.add(association.target().table());
            TableScope target = new TableScope(association.target(), root.nextAlias("j"), outer, root, depth + 1);
            known = new Joined(target, on.of(this, target));
            joins.put(association.name(), known);
        }
        return known.scope();
    }

    /** What the default scope of the model becomes; null inside of it, where the rows of the model are seen as they are. */
    @Nullable Expression asDefault(Supplier<Expression> condition) {
        if (!root.asked.add(model)) {
            return null;
        }
        try {
            return condition.get();
        } finally {
            root.asked.remove(model);
        }
    }

    /** Whether nothing that was translated looked at another table. */
    public boolean isAlone() {
        return root.aliases == 0;
    }

    /** Whether a table has joined. */
    public boolean hasJoins() {
        return !joins.isEmpty();
    }

    /** The scope of another table that the same select reads. */
    public TableScope beside(MappedModel<?> other, String otherAlias) {
        return new TableScope(other, otherAlias, outer, root, depth);
    }

    /** The table of the model. */
    public FromItem.Table table() {
        if (alias == null) {
            throw new IllegalStateException("A write has no FROM");
        }
        return new FromItem.Table(model.table(), alias);
    }

    /** The tables, once everything is translated that needs one. */
    public FromItem from() {
        return joined(table());
    }

    /** What the table is part of, with those joined that were needed. */
    public FromItem joined(FromItem left) {
        FromItem all = left;
        for (Joined join : joins.values()) {
            FromItem right = join.scope().table();
            all = join.scope().joined(new FromItem.Joined(all, FromItem.JoinKind.LEFT, right, join.on()));
        }
        return all;
    }

    /** Makes the condition that joins a scope to another. */
    @FunctionalInterface
    interface JoinCondition {

        Expression of(TableScope here, TableScope there);
    }

    private record Joined(TableScope scope, Expression on) {}

    private static final class Root {

        private final Set<String> read = new LinkedHashSet<>();
        private final Set<TableName> tables = new HashSet<>();
        private final Set<MappedModel<?>> asked = new HashSet<>();
        private int aliases;

        private String nextAlias(String kind) {
            aliases++;
            return kind + aliases;
        }
    }
}
