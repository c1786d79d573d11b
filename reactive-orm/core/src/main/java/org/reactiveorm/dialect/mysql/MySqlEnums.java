package org.reactiveorm.dialect.mysql;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactiveorm.dialect.EnumLabels;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.dialect.ansi.EnumSpelling;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;

/** Enums that are a part of their column; what the column says besides is taken over word for word when one grows. */
final class MySqlEnums implements EnumTypes {

    /** The labels of a column, as {@link EnumLabels} reads them; null for other columns. */
    static final String LABELS =
            "case when data_type = 'enum' then cast(substring(column_type, 6, char_length(column_type) - 6) as char) end";

    private final EnumSpelling spelling;

    MySqlEnums(UnaryOperator<String> quote) {
        this.spelling = new EnumSpelling(quote, TextLiteral.DOUBLED);
    }

    @Override
    public CompiledStatement labels(EnumColumn column) {
        String schema = column.table().schema();
        EncodedBind table = text(column.table().name());
        EncodedBind name = text(column.column());
        return new CompiledStatement(
                "select " + LABELS + " from information_schema.columns where table_name = ? and column_name = ?"
                        + " and table_schema = " + (schema == null ? "database()" : "?"),
                schema == null ? List.of(table, name) : List.of(table, name, text(schema)),
                List.of());
    }

    private static EncodedBind text(String value) {
        return new EncodedBind(value, String.class);
    }

    @Override
    public CompiledStatement definition(EnumColumn column) {
        return CompiledStatement.of("show create table " + spelling.table(column.table()));
    }

    @Override
    public List<String> extend(EnumColumn column, EnumGrowth growth, String definition) {
        return List.of("alter table " + spelling.table(column.table()) + " modify column "
                + spelling.quote().apply(column.column()) + " " + spelling.type(growth.labels())
                + afterType(column, definition));
    }

    /** What the statement that would make the table says of the column behind its type. */
    private static String afterType(EnumColumn column, String table) {
        String name = Pattern.quote(column.column().replace("`", "``"));
        Matcher line = Pattern.compile("\n\\s*[`\"]" + name + "[`\"] enum\\(").matcher(table);
        if (!line.find()) {
            throw new IllegalStateException("The server does not tell how " + column.column() + " of " + column.table()
                    + " was made, so that its enum cannot be extended");
        }
        int at = line.end();
        while (table.charAt(at) != ')') {
            at = table.charAt(at) == '\'' ? EnumLabels.end(table, at) : at + 1;
        }
        int end = table.indexOf('\n', at);
        String rest = table.substring(at + 1, end);
        return rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
