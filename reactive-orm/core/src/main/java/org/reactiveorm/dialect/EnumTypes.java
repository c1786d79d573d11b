package org.reactiveorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.type.TypeName;

/** How the enums of one database are made and extended. Implementations are pure. */
public interface EnumTypes {

    /**
     * Asks which labels an enum has. The answer is at most one row with one text, which {@link EnumLabels#read} takes apart; no
     * row or no text where there is no such enum yet.
     */
    CompiledStatement labels(EnumColumn column);

    /** The statements that make an enum before its table; none where it is a part of the table. */
    default List<String> create(EnumColumn column) {
        return List.of();
    }

    /**
     * Asks for what {@link #extend} must know of an enum besides, null for nothing. The answer is one row, whose last column
     * is a text.
     */
    default @Nullable CompiledStatement definition(EnumColumn column) {
        return null;
    }

    /**
     * The statements that add labels to an enum, and change nothing else.
     *
     * @param definition the answer to {@link #definition}, empty if there was no question
     */
    List<String> extend(EnumColumn column, EnumGrowth growth, String definition);

    /** The statements that drop enums which no column is left of; none where an enum goes with its table. */
    default List<String> drop(List<TypeName> types) {
        return List.of();
    }
}
