package org.reactiveorm.metamodel;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.schema.ReferenceRules;

/**
 * What a column is told besides its type. Each call returns a changed copy.
 *
 * @param comment what people should know of it, null for nothing
 * @param defaultSql the SQL expression that a row gets which is inserted without a value, null for none
 * @param reference the row that the value refers to, null where only an association says so
 * @param rules what the foreign key does
 * @param constrained whether there is a foreign key in the database where the value refers to a row
 */
public record ColumnOptions(
        @Nullable String comment,
        @Nullable String defaultSql,
        @Nullable Reference reference,
        ReferenceRules rules,
        boolean constrained) {

    /** Nothing but defaults. */
    public static final ColumnOptions DEFAULT = new ColumnOptions(null, null, null, ReferenceRules.DEFAULT, true);

    /** With a comment. */
    public ColumnOptions comment(@Nullable String text) {
        return new ColumnOptions(text, defaultSql, reference, rules, constrained);
    }

    /** With an expression for rows that are inserted without a value. */
    public ColumnOptions defaultSql(@Nullable String expression) {
        return new ColumnOptions(comment, expression, reference, rules, constrained);
    }

    /** Refers to a row. */
    public ColumnOptions reference(@Nullable Reference to) {
        return new ColumnOptions(comment, defaultSql, to, rules, constrained);
    }

    /** With other rules of the foreign key. */
    public ColumnOptions rules(ReferenceRules newRules) {
        return new ColumnOptions(comment, defaultSql, reference, newRules, constrained);
    }

    /** Without a foreign key in the database. */
    public ColumnOptions unconstrained() {
        return new ColumnOptions(comment, defaultSql, reference, rules, false);
    }
}
