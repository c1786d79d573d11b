package org.reactiveorm.metamodel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/**
 * What an attribute says of itself besides its name and type. Immutable; each call returns a changed copy.
 *
 * @param column the column's name, null to follow the naming strategy
 * @param role what the attribute is for
 * @param generation where a missing id comes from; meaningful for ids only
 * @param required whether every row has a value
 * @param distinct whether no two rows share a value
 * @param primitive whether the Java field cannot hold null
 * @param storage comment, default and reference of the column
 */
public record AttributeOptions(
        @Nullable String column,
        AttributeRole role,
        IdGeneration generation,
        boolean required,
        boolean distinct,
        boolean primitive,
        ColumnOptions storage) {

    /** A plain, nullable attribute. */
    public static final AttributeOptions DEFAULT = new AttributeOptions(
            null, AttributeRole.PLAIN, IdGeneration.ASSIGNED, false, false, false, ColumnOptions.DEFAULT);

    /** Stored in the column of this name, whatever the naming strategy says. */
    public AttributeOptions column(String name) {
        return new AttributeOptions(name, role, generation, required, distinct, primitive, storage);
    }

    /** Every row has a value. */
    public AttributeOptions notNull() {
        return new AttributeOptions(column, role, generation, true, distinct, primitive, storage);
    }

    /** No two rows share a value. */
    public AttributeOptions unique() {
        return new AttributeOptions(column, role, generation, required, true, primitive, storage);
    }

    /** The Java field cannot hold null; implies {@link #notNull()}. */
    public AttributeOptions primitiveField() {
        return new AttributeOptions(column, role, generation, true, distinct, true, storage);
    }

    /** The primary key, assigned by the writer. */
    public AttributeOptions id() {
        return new AttributeOptions(column, AttributeRole.ID, IdGeneration.ASSIGNED, true, false, primitive, storage);
    }

    /** The primary key, counted up by the database. */
    public AttributeOptions generatedId() {
        return new AttributeOptions(column, AttributeRole.ID, IdGeneration.IDENTITY, true, false, primitive, storage);
    }

    /** The primary key, a random UUID made before the insert. */
    public AttributeOptions uuidId() {
        return new AttributeOptions(column, AttributeRole.ID, IdGeneration.UUID, true, false, primitive, storage);
    }

    /** The counter of the optimistic lock. */
    public AttributeOptions version() {
        return new AttributeOptions(column, AttributeRole.VERSION, generation, true, false, primitive, storage);
    }

    /** With a comment on the column. */
    public AttributeOptions comment(String text) {
        return storage(options -> options.comment(text));
    }

    /**
     * The database makes the value of a row that is inserted without one, by this SQL expression. It is part of the table and
     * never made of what users typed.
     */
    public AttributeOptions defaultSql(String expression) {
        return storage(options -> options.defaultSql(expression));
    }

    /** The value refers to a row; where an association says so, this is not needed. */
    public AttributeOptions references(Reference target) {
        return storage(options -> options.reference(target));
    }

    /** What happens when the row referred to is removed. */
    public AttributeOptions onDelete(ReferentialAction action) {
        return storage(options -> options.rules(options.rules().onDelete(action)));
    }

    /** What happens when the row referred to gets another key. */
    public AttributeOptions onUpdate(ReferentialAction action) {
        return storage(options -> options.rules(options.rules().onUpdate(action)));
    }

    /** When the foreign key is checked. */
    public AttributeOptions deferral(Deferral when) {
        return storage(options -> options.rules(options.rules().deferral(when)));
    }

    /** Refers to a row without a foreign key in the database. */
    public AttributeOptions unconstrained() {
        return storage(ColumnOptions::unconstrained);
    }

    /** Changes comment, default and reference of the column. */
    public AttributeOptions storage(UnaryOperator<ColumnOptions> change) {
        return new AttributeOptions(column, role, generation, required, distinct, primitive, change.apply(storage));
    }
}
