package org.reactiveorm.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.ansi.DdlRenderer;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.IndexDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TableOptions;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.sql.TableName;

/** The DDL that MySQL and MariaDB have in common: indexes are a part of their table, for only MariaDB has {@code if not exists}. */
public abstract class MySqlFamilyDdl extends DdlRenderer {

    /** A renderer that quotes with {@code quote}. */
    protected MySqlFamilyDdl(UnaryOperator<String> quote) {
        super(quote, new MySqlTypeNames(), TextLiteral.DOUBLED);
    }

    @Override
    protected String identity() {
        return "auto_increment";
    }

    @Override
    protected String tableOptions(TableDefinition table) {
        TableOptions options = table.options();
        String engine = options.engine() == null ? "InnoDB" : options.engine();
        String charset = options.charset() == null ? "utf8mb4" : options.charset();
        String collation = options.collation() == null ? "" : " collate = " + options.collation();
        String comment = options.comment() == null ? "" : " comment = " + comment(options.comment());
        return " engine = " + engine + " default charset = " + charset + collation + comment;
    }

    @Override
    protected String column(ColumnDefinition column) {
        String comment = column.comment();
        return super.column(column) + (comment == null ? "" : " comment " + comment(comment));
    }

    /** The servers keep comments in three bytes a letter, and would put a question mark in the place of any other letter. */
    private String comment(String text) {
        if (text.codePointCount(0, text.length()) < text.length()) {
            throw new MappingException(
                    "The comment \"" + text
                            + "\" holds a character beyond U+FFFF, which the MySQL family cannot keep in a comment; leave it out");
        }
        return literal(text);
    }

    /** They are part of the table. */
    @Override
    protected List<String> comments(TableDefinition table) {
        return List.of();
    }

    @Override
    protected List<String> tableElements(TableDefinition table, List<ForeignKeyDefinition> inline) {
        List<String> elements = new ArrayList<>(super.tableElements(table, List.of()));
        for (IndexDefinition index : table.indexes()) {
            String method = index.method() == null ? "" : " using " + index.method();
            elements.add(unique(index) + "key " + quote(index.name()) + method + " (" + parts(index) + ")");
        }
        for (ForeignKeyDefinition foreignKey : inline) {
            elements.add("constraint " + quote(foreignKey.name()) + " foreign key " + reference(foreignKey));
        }
        return elements;
    }

    @Override
    protected List<String> createIndex(TableName table, IndexDefinition index) {
        return List.of();
    }

    /** Ids always begin anew, and nothing cascades. */
    @Override
    protected String truncate(List<TableName> tables, TruncateOptions options) {
        return "truncate table " + tables(tables);
    }

    @Override
    protected String restartIdentity(TableName table, String column) {
        return "alter table " + table(table) + " auto_increment = 1";
    }

    @Override
    protected String dropSchema(String schema) {
        return "drop schema if exists " + quote(schema);
    }
}
