package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.metamodel.NamingStrategy;

/**
 * What an {@code Orm} decides for models that do not decide themselves.
 *
 * @param naming how tables and columns are called
 * @param number whether tables are in the plural
 * @param timestamps whether timestamps are kept
 * @param paranoid whether destroyed rows stay, for models that have {@code deletedAt}
 * @param schema the schema of the tables, null for the one that the session looks into
 */
public record MappingSettings(
        NamingStrategy naming,
        NamingStrategy.GrammaticalNumber number,
        boolean timestamps,
        boolean paranoid,
        @Nullable String schema) {

    /** Snake case, plural, timestamps kept, rows removed. */
    public static final MappingSettings DEFAULT =
            new MappingSettings(NamingStrategy.SNAKE_CASE, NamingStrategy.GrammaticalNumber.PLURAL, true, false, null);

    public MappingSettings naming(NamingStrategy newNaming) {
        return new MappingSettings(newNaming, number, timestamps, paranoid, schema);
    }

    public MappingSettings number(NamingStrategy.GrammaticalNumber newNumber) {
        return new MappingSettings(naming, newNumber, timestamps, paranoid, schema);
    }

    public MappingSettings timestamps(boolean kept) {
        return new MappingSettings(naming, number, kept, paranoid, schema);
    }

    public MappingSettings paranoid(boolean kept) {
        return new MappingSettings(naming, number, timestamps, kept, schema);
    }

    public MappingSettings schema(String newSchema) {
        return new MappingSettings(naming, number, timestamps, paranoid, newSchema);
    }
}
