package org.reactiveorm.metamodel;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.schema.ReferenceRules;

/**
 * What a column is told besides its type. Each call returns a changed copy.
 *
 * @param comment what people should know of it, null for nothing
 * @param reference the row that the value refers to, null where only an association says so
 * @param rules what the foreign key does
 * @param constrained whether there is a foreign key in the database where the value refers to a row
 */
public record ColumnOptions(
        @Nullable String comment, @Nullable Reference reference, ReferenceRules rules, boolean constrained) {

    /** Nothing but defaults. */
    public static final ColumnOptions DEFAULT = new ColumnOptions(null, null, ReferenceRules.DEFAULT, true);

    /** With a comment. */
    public ColumnOptions comment(@Nullable String text) {
        return new ColumnOptions(text, reference, rules, constrained);
    }

    /** Refers to a row. */
    public ColumnOptions reference(@Nullable Reference to) {
        return new ColumnOptions(comment, to, rules, constrained);
    }

    /** With other rules of the foreign key. */
    public ColumnOptions rules(ReferenceRules newRules) {
        return new ColumnOptions(comment, reference, newRules, constrained);
    }

    /** Without a foreign key in the database. */
    public ColumnOptions unconstrained() {
        return new ColumnOptions(comment, reference, rules, false);
    }
}
