package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.ansi.DdlRenderer;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;

/** The DDL of PostgreSQL. */
final class PostgresDdl extends DdlRenderer {

    PostgresDdl(UnaryOperator<String> quote) {
        super(quote, new PostgresTypeNames(), TextLiteral.UNICODE);
    }

    @Override
    protected List<String> createTable(TableDefinition table, List<ForeignKeyDefinition> inline) {
        Set<String> extensions = new TreeSet<>();
        for (ColumnDefinition column : table.columns()) {
            DataType<?> type = column.type();
            DataType<?> element = type.element();
            switch (element == null ? type.kind() : element.kind()) {
                case CASE_INSENSITIVE -> extensions.add("citext");
                case HSTORE -> extensions.add("hstore");
                default -> {}
            }
        }
        List<String> statements = new ArrayList<>();
        extensions.forEach(extension -> statements.add("create extension if not exists " + extension));
        statements.addAll(super.createTable(table, inline));
        return statements;
    }

    /** There is no {@code IF NOT EXISTS} for constraints, and dropping one first would check every row again. */
    @Override
    protected List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey) {
        String body = " begin alter table " + table(table) + " add constraint " + quote(foreignKey.name())
                + " foreign key " + reference(foreignKey) + "; exception when duplicate_object then null; end ";
        return List.of(block(body));
    }

    /** A block of statements that runs as one; a name in it cannot end it. */
    static String block(String body) {
        String delimiter = "$orm$";
        for (int i = 0; body.contains(delimiter); i++) {
            delimiter = "$orm" + i + "$";
        }
        return "do " + delimiter + body + delimiter;
    }
}
