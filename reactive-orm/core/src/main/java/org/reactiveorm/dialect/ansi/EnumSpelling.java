package org.reactiveorm.dialect.ansi;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.TableName;

/**
 * How enums are spelled in DDL.
 *
 * @param quote quotes names
 * @param literals quotes texts
 */
public record EnumSpelling(UnaryOperator<String> quote, TextLiteral literals) {

    /** Labels as literals, parted by commas. */
    public String labels(List<String> labels) {
        return labels.stream().map(literals::render).collect(Collectors.joining(", "));
    }

    /** {@code enum('new', 'paid')}. */
    public String type(List<String> labels) {
        return "enum(" + labels(labels) + ")";
    }

    /** The quoted name of a table, with its schema where it has one. */
    public String table(TableName table) {
        return qualified(table.schema(), table.name());
    }

    /** A quoted name, with a schema where there is one. */
    public String qualified(@Nullable String schema, String name) {
        return schema == null ? quote.apply(name) : quote.apply(schema) + "." + quote.apply(name);
    }
}
