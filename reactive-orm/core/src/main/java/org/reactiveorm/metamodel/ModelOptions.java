package org.reactiveorm.metamodel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.schema.TableOptions;

/**
 * What a model says of itself as a whole. Each call returns a changed copy.
 *
 * @param table the table's name, null to follow the naming strategy
 * @param schema the schema of the table, null for the one of the {@code Orm}
 * @param plural whether the table's name is put into the plural
 * @param timestamps whether {@code createdAt} and {@code updatedAt}, where declared, are kept by the engine
 * @param paranoid whether a destroyed row stays and is marked by {@code deletedAt}
 * @param names the attributes that the engine keeps as timestamps
 * @param storage comment, engine and character set of the table
 */
public record ModelOptions(
        @Nullable String table,
        @Nullable String schema,
        Setting plural,
        Setting timestamps,
        Setting paranoid,
        TimestampNames names,
        TableOptions storage) {

    /** Everything as the {@code Orm} is configured. */
    public static final ModelOptions DEFAULT = new ModelOptions(
            null,
            null,
            Setting.INHERITED,
            Setting.INHERITED,
            Setting.INHERITED,
            TimestampNames.DEFAULT,
            TableOptions.DEFAULT);

    /** Stored in the table of this name, whatever the naming strategy says. */
    public ModelOptions table(@Nullable String name) {
        return new ModelOptions(name, schema, plural, timestamps, paranoid, names, storage);
    }

    /** Stored in this schema, whatever the {@code Orm} says. */
    public ModelOptions schema(@Nullable String name) {
        return new ModelOptions(table, name, plural, timestamps, paranoid, names, storage);
    }

    /** Whether the table's name is put into the plural. */
    public ModelOptions plural(Setting setting) {
        return new ModelOptions(table, schema, setting, timestamps, paranoid, names, storage);
    }

    /** Whether the engine keeps {@code createdAt} and {@code updatedAt}. */
    public ModelOptions timestamps(Setting setting) {
        return new ModelOptions(table, schema, plural, setting, paranoid, names, storage);
    }

    /** Whether a destroyed row stays. */
    public ModelOptions paranoid(Setting setting) {
        return new ModelOptions(table, schema, plural, timestamps, setting, names, storage);
    }

    /** Which attributes the engine keeps as timestamps. */
    public ModelOptions names(UnaryOperator<TimestampNames> change) {
        return new ModelOptions(table, schema, plural, timestamps, paranoid, change.apply(names), storage);
    }

    /** Comment, engine and character set of the table. */
    public ModelOptions storage(UnaryOperator<TableOptions> change) {
        return new ModelOptions(table, schema, plural, timestamps, paranoid, names, change.apply(storage));
    }

    /** What people should know of the table. */
    public ModelOptions comment(String text) {
        return storage(options -> options.comment(text));
    }
}
