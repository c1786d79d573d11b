package org.reactiveorm.dialect.h2;

import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.dialect.ansi.EnumSpelling;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;

/** Enums that are a part of their column. */
final class H2Enums implements EnumTypes {

    /** The labels of the column {@code c}, as {@link org.reactiveorm.dialect.EnumLabels} reads them; null for other columns. */
    static final String LABELS = "(select listagg('''' || replace(replace(e.value_name, '\\', '\\\\'), '''', '''''')"
            + " || '''', ',') within group (order by e.value_ordinal) from information_schema.enum_values e"
            + " where e.object_schema = c.table_schema and e.object_name = c.table_name and e.object_type = 'TABLE'"
            + " and e.enum_identifier = c.dtd_identifier)";

    private final EnumSpelling spelling;

    H2Enums(UnaryOperator<String> quote) {
        this.spelling = new EnumSpelling(quote, TextLiteral.UNICODE);
    }

    @Override
    public CompiledStatement labels(EnumColumn column) {
        String schema = column.table().schema();
        EncodedBind table = text(column.table().name());
        EncodedBind name = text(column.column());
        return new CompiledStatement(
                "select " + LABELS + " from information_schema.columns c where c.table_name = $1 and c.column_name = $2"
                        + " and c.table_schema = " + (schema == null ? "current_schema" : "$3"),
                schema == null ? List.of(table, name) : List.of(table, name, text(schema)),
                List.of());
    }

    private static EncodedBind text(String value) {
        return new EncodedBind(value, String.class);
    }

    @Override
    public List<String> extend(EnumColumn column, EnumGrowth growth, String definition) {
        return List.of("alter table " + spelling.table(column.table()) + " alter column "
                + spelling.quote().apply(column.column()) + " set data type " + spelling.type(growth.labels()));
    }
}
