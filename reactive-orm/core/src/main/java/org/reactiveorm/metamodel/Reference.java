package org.reactiveorm.metamodel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.TableName;

/** What a foreign key refers to, where no association says so. */
public sealed interface Reference permits Reference.ToModel, Reference.ToTable {

    /** The id of a model, asked for when an {@code Orm} is built. */
    static Reference to(Supplier<? extends ModelDefinition<?, ?>> model) {
        return new ToModel(model, null);
    }

    /** A unique attribute of a model. */
    static Reference to(Supplier<? extends ModelDefinition<?, ?>> model, String attribute) {
        return new ToModel(model, attribute);
    }

    /** A column of a table that is not mapped. */
    static Reference toTable(TableName table, String column) {
        return new ToTable(table, column);
    }

    /**
     * A model.
     *
     * @param model the model
     * @param attribute its attribute, null for the id
     */
    record ToModel(Supplier<? extends ModelDefinition<?, ?>> model, @Nullable String attribute) implements Reference {}

    /**
     * A table that is not mapped.
     *
     * @param table the table
     * @param column its column
     */
    record ToTable(TableName table, String column) implements Reference {}
}
